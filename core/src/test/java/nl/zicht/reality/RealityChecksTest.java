package nl.zicht.reality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.zicht.check.CheckReport;
import nl.zicht.check.CheckedModel;
import nl.zicht.check.Checker;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.EquationParser;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Fragment;
import nl.zicht.equation.Limits;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceText;
import nl.zicht.format.vensim.VensimReader;
import nl.zicht.format.xmile.XmileReader;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.RealityCheck;
import nl.zicht.model.TestInput;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.Inputs;
import nl.zicht.simulate.RunOptions;
import org.junit.jupiter.api.Test;

/** Reality checks against what their sentences say, in models whose runs are known by hand. */
class RealityChecksTest {
    private static final String FIRM = """
            workers = INTEG(hiring - quitting, 100) ~~|
            hiring = 12 ~~|
            quitting = workers / 10 ~~|
            productivity = 2 ~~|
            production = workers * productivity ~~|
            stock = INTEG(production - sales, 50) ~~|
            sales = MIN(stock / 2, 150) ~~|
            price = 10 + RAMP(1, 2, 4) ~~|
            """;

    private static final String CONTROL = """
            FINAL TIME = 8 ~~|
            INITIAL TIME = 0 ~~|
            SAVEPER = 2 ~~|
            TIME STEP = 0.5 ~~|
            """;

    @Test
    void aConditionIsMadeTrueAndTheConsequenceFollowsOrDoesNot() {
        RealityReport report = run("""
                no workers no production :THE CONDITION: workers = 0 :IMPLIES: production = 0 ~~|
                no workers no sales :THE CONDITION: workers = 0 :IMPLIES: sales = 0 ~~|
                """);

        assertThat(report.results().get(0).verdict()).isEqualTo(Verdict.PASS);
        RealityResult sales = report.results().get(1);
        assertThat(sales.verdict()).isEqualTo(Verdict.FAIL);
        Violation violation = sales.violation().orElseThrow();
        assertThat(violation.time()).isZero();
        assertThat(violation.left()).isEqualTo(25);
        assertThat(violation.right()).isZero();
        assertThat(violation.claim()).isEqualTo("sales = 0");
        assertThat(violation.span().line()).isEqualTo(10);
        assertThat(report.holds()).isFalse();
    }

    @Test
    void theFirstViolatingMomentIsAStepEvenWhereNothingIsSaved() {
        // Without production the stock loses half of itself a unit of time: 50, 37.5, 28.125, 21.09 at 1.5.
        Violation violation = only("""
                still there :THE CONDITION: production = 0 :IMPLIES: stock > 25 ~~|
                """).violation().orElseThrow();
        assertThat(violation.time()).isEqualTo(1.5);
        assertThat(violation.left()).isCloseTo(21.09375, within(1e-9));
    }

    @Test
    void testInputsAreCalledByName() {
        RealityReport report = run("""
                idle :TEST INPUT: productivity = 0 ~~|
                strike :TEST INPUT: workers = 0 ~~|
                one of the two :THE CONDITION: idle :OR: strike :IMPLIES: production = 0 ~~|
                both :THE CONDITION: idle :AND: hiring = 0 :IMPLIES: production = 0 :AND: workers <= 100 ~~|
                not idle :THE CONDITION: :NOT: idle :IMPLIES: production > 0 ~~|
                """);
        assertThat(verdicts(report)).containsExactly(Verdict.PASS, Verdict.PASS, Verdict.NOT_RUN);
    }

    @Test
    void aBoundChangesOnlyWhatDoesNotKeepIt() {
        assertThat(verdicts(run("""
                few :THE CONDITION: workers < 101 :IMPLIES: workers >= 100 :AND: workers < 101 ~~|
                many :THE CONDITION: workers > 105 :IMPLIES: production > 210 ~~|
                turned :THE CONDITION: 105 < workers :IMPLIES: production > 210 ~~|
                least :THE CONDITION: workers >= 105 :IMPLIES: workers > 105 :AT LEAST ONCE: ~~|
                denied :THE CONDITION: :NOT: (workers < 105) :IMPLIES: production >= 210 ~~|
                other :THE CONDITION: productivity <> 2 :IMPLIES: production <> 2 * workers ~~|
                """)))
                .containsExactly(Verdict.PASS, Verdict.PASS, Verdict.PASS, Verdict.PASS, Verdict.PASS, Verdict.PASS);
    }

    @Test
    void whatIsNoStatementAboutAVariableIsWaitedFor() {
        RealityReport report = run("""
                when it comes :THE CONDITION: workers + 0 > 104 :IMPLIES: production > 208 ~~|
                never comes :THE CONDITION: workers + 0 > 1000 :IMPLIES: production = 1 ~~|
                always :THE CONDITION: 1 :IMPLIES: price <= 12 ~~|
                """);
        assertThat(verdicts(report)).containsExactly(Verdict.PASS, Verdict.UNTESTED, Verdict.PASS);
        assertThat(report.holds()).isTrue();
    }

    @Test
    void coursesBeginAtTheLastValueBeforeTheirStart() {
        assertThat(verdicts(run("""
                halved :THE CONDITION: workers = RC STEP(workers, 0.5) :IMPLIES: production = RC STEP CHECK(0, production, 0.5) ~~|
                grown :THE CONDITION: price = RC GROW(price, 0.1) :IMPLIES: price = 10 * EXP(0.1 * (Time - 0.5)) ~~|
                gone :THE CONDITION: price = RC DECAY(price, 2, 1) :IMPLIES: price = 10 * EXP((1 - Time) / 2) ~~|
                up :THE CONDITION: price = RC RAMP(price, 3, 4, 2) :IMPLIES: price = MIN(30, 10 + 5 * (Time - 2)) ~~|
                a while :THE CONDITION: price = RC STEP(price, 2, 1, 0.5) :IMPLIES: price = 20 ~~|
                slow :THE CONDITION: production = RC STEP(production, 0) :IMPLIES: stock < RC STEP CHECK(2, stock, 1) ~~|
                at once :THE CONDITION: production = RC STEP(production, 0) :IMPLIES: stock < RC STEP CHECK(0, stock, 1) ~~|
                """)))
                .containsExactly(
                        Verdict.PASS,
                        Verdict.PASS,
                        Verdict.PASS,
                        Verdict.PASS,
                        Verdict.PASS,
                        Verdict.PASS,
                        Verdict.FAIL);
    }

    @Test
    void theOtherRunIsTheModelsOwnAndThatIsSaid() {
        RealityResult result = only("""
                doubled :THE CONDITION: price = RC COMPARE('base', price, 2) :IMPLIES: price >= RC COMPARE CHECK('base', 0, price, 2) ~~|
                """);
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.findings()).extracting(Diagnostic::code).containsOnly(Code.BENT_RULE);
        assertThat(result.findings().get(0).message()).contains("'base'");
    }

    @Test
    void theStartOfCoursesCanBeSet() {
        Violation violation = only("""
                RC START TIME = 3 ~~|
                late :THE CONDITION: price = RC STEP(price, 2) :IMPLIES: price < 20 ~~|
                """).violation().orElseThrow();
        assertThat(violation.time()).isEqualTo(3);
        assertThat(violation.left()).isEqualTo(21);
    }

    @Test
    void arraysAreTestedElementByElement() {
        RealityReport report = run("""
                region: north, south ~~|
                people[north] = 10 ~~|
                people[south] = 20 ~~|
                spent[region] = people[region] + IF THEN ELSE(region = south, 1, 0) ~~|
                nobody :THE CONDITION: people[region] = 0 :IMPLIES: spent[region] = 0 ~~|
                nobody north :THE CONDITION: people[north] = 0 :IMPLIES: spent[north] = 0 :AND: spent[south] = 21 ~~|
                nobody[region] :THE CONDITION: SUM(people[region!]) > 0 :IMPLIES: spent[region] > 0 ~~|
                """);
        assertThat(verdicts(report)).containsExactly(Verdict.FAIL, Verdict.PASS, Verdict.PASS);
        Violation violation = report.results().get(0).violation().orElseThrow();
        assertThat(violation.element()).isEqualTo("[south]");
        assertThat(violation.left()).isEqualTo(1);
    }

    @Test
    void aNormalRunKnowsNothingOfChecks() {
        ModelStructure with = structure("no :THE CONDITION: workers = 0 :IMPLIES: production = 1 ~~|\n");
        ModelStructure without = structure("");
        assertThat(CompiledModel.of(checked(with)).names())
                .isEqualTo(CompiledModel.of(checked(without)).names());
        assertThat(with.realityChecks()).hasSize(1);
    }

    @Test
    void whatCannotBeRunSaysWhyWithItsPlace() {
        RealityReport report = run("""
                unknown :THE CONDITION: workers = 0 :IMPLIES: producton = 0 ~~|
                setting :THE CONDITION: TIME STEP = 1 :IMPLIES: production = 0 ~~|
                circle :THE CONDITION: productivity = production :IMPLIES: production = 0 ~~|
                few :THE CONDITION: price = RC STEP(price) :IMPLIES: price = 0 ~~|
                """);
        assertThat(verdicts(report)).containsOnly(Verdict.NOT_RUN).hasSize(4);
        assertThat(report.results())
                .allSatisfy(result -> assertThat(result.findings()).isNotEmpty());
        assertThat(report.results().get(0).findings().get(0).render())
                .contains("firm.mdl:9:")
                .contains("producton");
    }

    @Test
    void whatCannotBeReadIsAWarning() {
        Diagnostics found = new Diagnostics();
        ModelStructure model = read("""
                bad :THE CONDITION: workers = :IMPLIES: production = 0 ~~|
                crossing :THE CONDITION: workers = 0 :IMPLIES: workers :CROSSING: hiring ~~|
                """, found);
        assertThat(found.hasErrors()).isFalse();
        assertThat(found.list()).extracting(Diagnostic::code).containsExactly(Code.SYNTAX, Code.NOT_SUPPORTED);
        assertThat(model.realityChecks()).isEmpty();
    }

    @Test
    void modelsOfXmileHaveChecksToo() {
        ModelStructure model =
                XmileReader.read(new SourceText("m", """
                        <xmile version="1.0"><header><vendor>x</vendor></header>
                        <sim_specs><start>0</start><stop>4</stop><dt>1</dt></sim_specs>
                        <dimensions><dim name="Region"><elem name="N"/><elem name="S"/></dim></dimensions>
                        <model><variables>
                        <stock name="Victims"><eqn>100</eqn><outflow>leaving</outflow><non_negative/></stock>
                        <flow name="leaving"><eqn>coordinators * 5</eqn></flow>
                        <aux name="coordinators"><eqn>2</eqn></aux>
                        <aux name="beds"><dimensions><dim name="Region"/></dimensions><eqn>coordinators + 1</eqn></aux>
                        </variables></model></xmile>
                        """), Limits.DEFAULT, new Diagnostics()).orElseThrow().toBuilder()
                        .add(new TestInput(Name.of("nobody"), Name.of("coordinators"), List.of(), xmile("0"), "", null))
                        .add(check("nobody", "leaving = 0 AND Victims = 100"))
                        .add(check("nobody", "beds = 1"))
                        .add(check("Victims = 0", "leaving = 0"))
                        .add(check("leaving = 30", "Victims >= 0"))
                        .build();
        RealityReport report = RealityChecks.run(checked(model));
        assertThat(verdicts(report)).containsExactly(Verdict.PASS, Verdict.PASS, Verdict.FAIL, Verdict.PASS);
    }

    @Test
    void theCheckHoldsForTheMethodOfTheRun() {
        CheckedModel model = checked(structure("half :THE CONDITION: 1 :IMPLIES: Time < 8.5 ~~|\n"));
        assertThat(RealityChecks.run(model, RunOptions.DEFAULT.withStop(9)).holds())
                .isFalse();
        assertThat(RealityChecks.run(model).holds()).isTrue();
        assertThat(CompiledModel.of(model).run(Inputs.NONE).rows()).isEqualTo(5);
    }

    private static RealityCheck check(String condition, String consequence) {
        return new RealityCheck(Name.of(condition), List.of(), xmile(condition), xmile(consequence), false, "", null);
    }

    private static Expression xmile(String text) {
        return EquationParser.parse(Fragment.of("check", text), Dialect.XMILE, Limits.DEFAULT, new Diagnostics());
    }

    private static List<Verdict> verdicts(RealityReport report) {
        return report.results().stream().map(RealityResult::verdict).toList();
    }

    private static RealityResult only(String lines) {
        RealityReport report = run(lines);
        assertThat(report.results()).hasSize(1);
        return report.results().get(0);
    }

    private static RealityReport run(String lines) {
        return RealityChecks.run(checked(structure(lines)));
    }

    private static ModelStructure structure(String lines) {
        Diagnostics found = new Diagnostics();
        ModelStructure model = read(lines, found);
        assertThat(found.list()).isEmpty();
        return model;
    }

    private static ModelStructure read(String lines, Diagnostics found) {
        return VensimReader.read(new SourceText("firm.mdl", FIRM + lines + CONTROL), Limits.DEFAULT, found)
                .orElseThrow();
    }

    private static CheckedModel checked(ModelStructure model) {
        CheckReport report = Checker.check(model);
        return report.orThrow();
    }
}
