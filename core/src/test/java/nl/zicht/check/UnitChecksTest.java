package nl.zicht.check;

import static nl.zicht.check.FindingsAssert.assertFindings;

import org.junit.jupiter.api.Test;

class UnitChecksTest {
    private static final String VARIABLES = """
            specs 0 10 1 euler year
            aux people = 100; unit person
            aux money = 5; unit euro
            aux years = 3; unit year
            aux share = 0.5; unit dimensionless
            aux rate = 0.1; unit 1/year
            aux inflow = 7; unit person/year
            aux unknown = 3
            aux inferred = people / years
            gf curve = (0,0) (1,1); unit euro
            """;

    private static FindingsAssert check(String variable) {
        return assertFindings(VARIABLES + variable);
    }

    private static void clean(String equation, String unit) {
        check("aux x = " + equation + "; unit " + unit).nothingElse();
    }

    /** Expects one warning on line 11 whose message holds all of {@code parts}. */
    private static void wrong(String equation, String unit, int column, String message, String hint) {
        check("aux x = " + equation + "; unit " + unit)
                .warning("UNIT_MISMATCH", 11, column, message, hint)
                .nothingElse();
    }

    @Test
    void whatAgrees() {
        clean("people * rate", "people/year".replace("people", "person"));
        clean("people / years + inflow + inferred", "person/year");
        clean("people + 1 - 0", "person");
        clean("MAX(0, people) + MIN(people, 3)", "person");
        clean("IF people > 10 THEN inflow ELSE 0", "person/year");
        clean("IF TIME > 2000 THEN 1 ELSE 0", "dimensionless");
        clean("(people > 3) * money", "euro");
        clean("money * EXP(-rate * (TIME - STARTTIME))", "euro");
        clean("SQRT(people * people) + people^2/people", "person");
        clean("people^0.5 * people^(1/2)", "person");
        clean("SMTH1(people, years) + DELAY3(people, years, 5)", "person");
        clean("SMTHN(people, 5, 3) + DELAYN(people, years, 2, people)", "person");
        clean("TREND(people, years)", "1/year");
        clean("FORCST(people, years, 5)", "person");
        clean("STEP(people, 3) + STEP(people, years)", "person");
        clean("RAMP(inflow, 3)", "person");
        clean("PULSE(people, 3)", "person/year");
        clean("curve(people) + LOOKUP(curve, share)", "euro");
        clean("unknown * people", "frogs/week");
        clean("unknown + people", "person");
        clean("INIT(people) + PREVIOUS(people, 0) + PREVIOUS(SELF, 0)", "persons".replace("persons", "person"));
        clean("people MOD 7", "person");
        clean("SAFEDIV(people, years, inflow)", "person/year");
        clean("1 - share + LN(people / people)", "1");
        clean("3 * 4", "person");
        clean("people * PI / 2", "person");
        clean("SIN(2 * PI * TIME / years)", "1");
        clean("SUM(people) + MEAN(people)", "person");
    }

    @Test
    void whatDoesNotAgree() {
        wrong(
                "people + money",
                "person",
                18,
                "people (person) and money (euro) cannot be added",
                "multiply by a constant");
        wrong("people - inflow", "person", 18, "people (person) and inflow (person/year) cannot be subtracted", "year");
        wrong("IF people > money THEN 1 ELSE 0", "1", 21, "cannot be compared", "");
        wrong("IF TIME > 3 THEN people ELSE money", "person", 38, "two outcomes of one choice", "");
        wrong("people * rate", "person", 9, "the equation of x gives person/year, its unit is person", "year");
        wrong(
                "EXP(people)",
                "1",
                13,
                "the argument of EXP must be dimensionless, people is in person",
                "a division by person");
        wrong("people^years", "1", 16, "an exponent must be dimensionless, years is in year", "");
        wrong("SMTH1(people, money)", "person", 23, "the time of SMTH1 must be in year, money is in euro", "");
        wrong(
                "SMTH1(people, years, money)",
                "person",
                30,
                "the initial value of SMTH1 must be in person, money is in euro",
                "");
        wrong("DELAY(people, money)", "person", 23, "the time of DELAY must be in year, money is in euro", "");
        wrong("RAMP(people, 3)", "person", 9, "gives person*year, its unit is person", "");
        wrong("MAX(people, money)", "person", 21, "arguments of one MAX", "");
        wrong("SUM(people, money)", "person", 21, "arguments of one SUM", "");
        wrong("people + curve(3)", "person", 18, "curve(3) (euro)", "");
        wrong("TREND(people, years)", "1", 9, "gives 1/year", "");
        wrong("inferred * 2", "person", 9, "gives person/year, its unit is person", "");
        wrong("people MOD years", "person", 20, "cannot be divided with remainder", "");
        wrong("STEP(people, money)", "person", 22, "a time in STEP must be in year, money is in euro", "");
        wrong("unknown * (people + money)", "person", 29, "cannot be added", "");
    }

    @Test
    void stocksAndFlows() {
        check("""
                stock S = money; in a, b; out c; unit person
                flow a = inflow; unit person/year
                flow b = people; unit person
                flow c = people * rate
                stock T = people; net people; unit person
                """)
                .warning("UNIT_MISMATCH", 11, 11, "the equation of S gives euro, its unit is person", null)
                .warning(
                        "UNIT_MISMATCH",
                        13,
                        23,
                        "flow b is in person, stock S is in person and needs person/year",
                        "year")
                .warning("UNIT_MISMATCH", 15, 23, "gives person, its net flow needs person/year", "year")
                .nothingElse();
    }

    @Test
    void whatPassesThroughATableNeedNotHaveTheUnit() {
        check("""
                dim X = A, B
                aux t[X] = TIME; unit euro
                  [A] = ; table (0,0) (1,1)
                  [B] = ; table (0,0) (1,1)
                aux u = TIME; table (0,0) (1,1); unit euro
                """).nothingElse();
    }

    @Test
    void atMostOneAVariableAndAllVariablesAtOnce() {
        check("aux x = people + money + years; unit rabbit\naux y = people + money; unit rabbit\naux z = x + y")
                .warning("UNIT_MISMATCH", 11, 18, "people (person) and money", null)
                .warning("UNIT_MISMATCH", 12, 18, "people (person) and money", null)
                .nothingElse();
    }

    @Test
    void unitsThatCannotBeReadAndLookAlikes() {
        check("aux x = people; unit person//year\naux y = 3; unit persons")
                .warning("BAD_UNIT", 11, 29, "in the unit 'person//year'", null)
                .info("HYGIENE", 12, 17, "'person' and 'persons' count as different", "alias")
                .nothingElse();
    }

    @Test
    void withoutAUnitOfTimeWhatNeedsItIsLeftAlone() {
        assertFindings("""
                aux people = 1; unit person
                stock S = people; in a; unit person
                flow a = SMTH1(people, people) + TIME; unit person
                """).nothingElse();
    }

    @Test
    void aLongChainOfInferredUnits() {
        StringBuilder model = new StringBuilder("specs 0 10 1 euler year\naux v0 = 1; unit person\n");
        for (int i = 1; i < 20_000; i++) {
            model.append("aux v").append(i).append(" = v").append(i - 1).append(" * 2\n");
        }
        assertFindings(model + "aux last = v19999; unit euro")
                .warning("UNIT_MISMATCH", 20_002, 12, "gives person, its unit is euro", null)
                .nothingElse();
    }
}
