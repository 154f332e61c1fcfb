package nl.zicht.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.equation.SourceText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitDictionaryTest {
    private final Diagnostics diagnostics = new Diagnostics();

    private String read(UnitDictionary dictionary, String text) {
        return String.valueOf(dictionary.parse(text, null, diagnostics));
    }

    private UnitDictionary.Builder builder() {
        return UnitDictionary.builder();
    }

    @ParameterizedTest
    @CsvSource({
        "person/year, person/year",
        "Person / YEARS, Person/year",
        "people/(day*person), people/(day*person)",
        "people/day/person, people/(day*person)",
        "a/b*c, a*c/b",
        "person-year, person*year",
        "person - yr, person*year",
        "1/seconds, 1/second",
        "per_month, 1/month",
        "per years, 1/year",
        "Per Qtr, 1/quarter",
        "metre^2, metre^2",
        "metre^-2, 1/metre^2",
        "(metre/second)^2, metre^2/second^2",
        "metre^(1/2), metre^(1/2)",
        "$, $",
        "$/year, $/year",
        "Degrees Fahrenheit/Minute, Degrees_Fahrenheit/minute",
        "dmnl, dimensionless",
        "Dimensionless/yr, 1/year",
        "unitless, dimensionless",
        "1, dimensionless",
        "1*1, dimensionless",
        "month/mo, dimensionless",
        "us-ns-ms-s, microsecond*millisecond*nanosecond*second",
        "min/hr/wk, minute/(hour*week)",
        "people per day, people_per_day",
        "€/m², €/m²",
        "m2, m2"
    })
    void readsUnits(String text, String expected) {
        assertThat(read(UnitDictionary.baseline(), text)).isEqualTo(expected);
        assertThat(diagnostics.list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /year        | 1 | expected the name of a unit, 1 or '(' in the unit '/year', found '/' | 1/… is meant: the 1 above the bar is missing
            100*person   | 1 | found '100'                                    | the factor belongs in an equation: units have none
            person**2    | 8 | found '*'                                      | '^' is meant as power, '*' as product
            person/      | 8 | found the end                                  |
            (a*b         | 5 | expected ')'                                   | a ')' is missing
            a*b)         | 4 | expected '*', '/' or '^'                       | a '(' is missing before it
            m^x          | 3 | a whole number of at most 6 digits             |
            m^1.5        | 3 | a whole number                                 |
            m^(1/0)      | 7 | divides by 0                                   |
            m^9999999    | 3 | a whole number                                 |
            %/year       | 1 | found '%'                                      | percent is meant, as a name
            a = b        | 3 | found '='                                      |
            "open        | 1 | found '"open'                                  |
            """)
    void pointsAtWhatItCannotRead(String text, int column, String message, String hint) {
        SourceText file = new SourceText("m.xmile", "  " + text);
        SourceSpan span = new SourceSpan(file, 2, 2 + text.length());
        assertThat(UnitDictionary.baseline().parse(text, span, diagnostics)).isNull();
        Diagnostic finding = diagnostics.list().get(0);
        assertThat(finding.code()).isEqualTo(Code.BAD_UNIT);
        assertThat(finding.isError()).isFalse();
        assertThat(finding.message()).contains(message);
        assertThat(finding.hint()).isEqualTo(hint);
        assertThat(Objects.requireNonNull(finding.span()).column()).isEqualTo(column + 2);
    }

    @Test
    void findsAnEmptyUnit() {
        assertThat(UnitDictionary.baseline().parse(" ", null, diagnostics)).isNull();
        assertThat(diagnostics.list()).extracting(Diagnostic::code).containsExactly(Code.BAD_UNIT);
    }

    @Test
    void substitutesDefinitionsAndAliases() {
        UnitDictionary dictionary = builder()
                .define("kilogram", "", List.of("kg", "kilograms"), false)
                .define("joule", "newton*metre", List.of("J"), false)
                .define("newton", "kilogram*metre/second^2", List.of("N"), false)
                .define("people per person per day", "people/person/day", List.of(), false)
                .define("People", null, List.of("persons", "person"), false)
                .build(diagnostics);
        assertThat(read(dictionary, "J")).isEqualTo("kilogram*metre^2/second^2");
        assertThat(read(dictionary, "N/kg")).isEqualTo("metre/second^2");
        assertThat(read(dictionary, "people per person per day")).isEqualTo("1/day");
        assertThat(read(dictionary, "Person/yr")).isEqualTo("People/year");
        assertThat(diagnostics.list()).isEmpty();
    }

    @Test
    void letsTheModelWinFromTheStandard() {
        UnitDictionary dictionary = builder()
                .define("Year", null, List.of("jaar"), false)
                .define("sievert", null, List.of("s"), false)
                .define("Maand", null, List.of("months"), false)
                .define("Dimensionless", null, List.of("fraction"), false)
                .define("hours", null, List.of(), true)
                .build(diagnostics);
        assertThat(read(dictionary, "years/yr*jaar")).isEqualTo("Year");
        assertThat(read(dictionary, "per_year")).isEqualTo("1/Year");
        assertThat(read(dictionary, "s/second")).isEqualTo("sievert/second");
        assertThat(read(dictionary, "month/mo/maand")).isEqualTo("1/Maand");
        assertThat(read(dictionary, "fraction*dmnl")).isEqualTo("dimensionless");
        assertThat(read(dictionary, "hour/hours")).isEqualTo("hour/hours");
        assertThat(diagnostics.list()).isEmpty();
    }

    @Test
    void reportsDefinitionsThatGoInACircle() {
        UnitDictionary dictionary = builder()
                .define("a", "b*metre", List.of(), false)
                .define("b", "c", List.of(), false)
                .define("c", "beta^2", List.of(), false)
                .define("d", "d/second", List.of(), false)
                .define("e", "a*d", List.of(), false)
                .define("b2", "b", List.of("beta"), false)
                .build(diagnostics);
        assertThat(diagnostics.list())
                .extracting(Diagnostic::message)
                .containsExactly(
                        "units are defined by each other in a circle: b -> c -> b2 -> b",
                        "units are defined by each other in a circle: d -> d");
        assertThat(read(dictionary, "a/b")).isEqualTo("metre");
        assertThat(read(dictionary, "e")).isEqualTo("b*d*metre");
    }

    @Test
    void reportsClashes() {
        UnitDictionary dictionary = builder()
                .define("person", null, List.of("persons", "p"), false)
                .define("Person", " ", List.of("P", "persons"), false)
                .define("person", "human", List.of(), false)
                .define("pound", null, List.of("p", "person"), false)
                .define("broken", "1/", List.of(), false)
                .build(diagnostics);
        assertThat(diagnostics.list())
                .extracting(Diagnostic::message)
                .containsExactly(
                        "the unit 'person' is declared twice in different ways; the first counts",
                        "the alias 'p' of the unit 'pound' is an alias of 'person' as well, and is ignored",
                        "the alias 'person' of the unit 'pound' is the name of another unit, and is ignored",
                        "expected the name of a unit, 1 or '(' in the unit '1/', found the end");
        assertThat(read(dictionary, "p*pound")).isEqualTo("person*pound");
        assertThat(read(dictionary, "broken")).isEqualTo("broken");
    }

    @Test
    void survivesHostileUnits() {
        UnitDictionary.Builder builder = builder();
        for (int i = 0; i < 20_000; i++) {
            builder.define("u" + i, "u" + (i + 1) + "*u" + (i + 1), List.of(), false);
        }
        UnitDictionary dictionary = builder.build(diagnostics);
        assertThat(dictionary.parse("u0", null, diagnostics)).isNotNull();
        assertThat(dictionary.parse("(".repeat(9_000) + "a", null, diagnostics)).isNull();
        assertThat(dictionary.parse("a*".repeat(9_000), null, diagnostics)).isNull();
        assertThat(dictionary.parse("((a^999999)^999999)^999999", null, diagnostics))
                .isNull();
        assertThat(diagnostics.list()).extracting(Diagnostic::code).contains(Code.LIMIT_EXCEEDED, Code.BAD_UNIT);
        assertThat(diagnostics.hasErrors()).isFalse();
    }

    @Test
    void hintsAtLookAlikes() {
        UnitDictionary dictionary =
                builder().define("people", null, List.of("person"), false).build(diagnostics);
        Map<Name, @Nullable SourceSpan> used = new HashMap<>();
        SourceText file = new SourceText("file", "hare");
        SourceSpan place = new SourceSpan(file, 0, 4);
        Stream.of("hares/year", "hare", "individual", "indivdual/day", "kg", "km", "person", "cat")
                .map(text -> Objects.requireNonNull(dictionary.parse(text, null, diagnostics)))
                .forEach(unit -> unit.factors().keySet().forEach(name -> used.put(name, place)));
        dictionary.reportLookAlikes(used, diagnostics);
        assertThat(diagnostics.list()).extracting(Diagnostic::span).containsOnly(place);
        assertThat(diagnostics.list())
                .extracting(Diagnostic::message)
                .containsExactly(
                        "the units 'hare' and 'hares' count as different",
                        "the units 'indivdual' and 'individual' count as different");
        assertThat(diagnostics.list()).extracting(Diagnostic::code).containsOnly(Code.HYGIENE);
    }

    @ParameterizedTest
    @CsvSource({
        "person, persons, 'person' and 'persons' are meant as one unit: make one an alias of the other",
        "people/day, people per day, 'people per day' is read as the name of one unit; write 'people/day'",
        "person, person/year, a multiplication with year is missing",
        "person/year, person, a division by year is missing",
        "person, person*person, a division by person is missing"
    })
    void hintsAtTheDifferenceOfTwoUnits(String expected, String found, String hint) {
        UnitDictionary dictionary = UnitDictionary.baseline();
        Unit one = Objects.requireNonNull(dictionary.parse(expected, null, diagnostics));
        Unit other = Objects.requireNonNull(dictionary.parse(found, null, diagnostics));
        assertThat(dictionary.hint(one, other)).isEqualTo(hint);
    }

    @Test
    void readsTheSameOnATurkishMachine() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            assertThat(read(UnitDictionary.baseline(), "MINUTES/MIN")).isEqualTo("dimensionless");
            assertThat(read(UnitDictionary.baseline(), "DIMENSIONLESS")).isEqualTo("dimensionless");
        } finally {
            Locale.setDefault(before);
        }
    }
}
