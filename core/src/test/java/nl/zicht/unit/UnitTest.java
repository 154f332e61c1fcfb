package nl.zicht.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import nl.zicht.equation.Diagnostics;
import org.junit.jupiter.api.Test;

class UnitTest {
    private final Unit person = Unit.base("person");
    private final Unit year = Unit.base("year");

    @Test
    void multipliesAndDivides() {
        assertThat(person.dividedBy(year).times(year)).isEqualTo(person);
        assertThat(person.dividedBy(person)).isEqualTo(Unit.DIMENSIONLESS);
        assertThat(person.times(year)).isEqualTo(year.times(person));
        assertThat(person.times(Unit.DIMENSIONLESS)).isEqualTo(person);
        assertThat(person.dividedBy(year)).isNotEqualTo(year.dividedBy(person));
        assertThat(person.power(0, 1).isDimensionless()).isTrue();
    }

    @Test
    void keepsFractionsExactly() {
        Unit third = person.power(1, 3);
        assertThat(third.times(third).times(third)).isEqualTo(person);
        assertThat(person.power(2, 4)).isEqualTo(person.power(1, 2)).hasSameHashCodeAs(person.power(1, 2));
        assertThat(person.power(1, -2)).isEqualTo(Unit.DIMENSIONLESS.dividedBy(person.power(1, 2)));
        assertThatThrownBy(() -> person.power(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void comparesNamesByTheirMeaning() {
        assertThat(Unit.base("Square Mile")).isEqualTo(Unit.base("square_mile"));
    }

    @Test
    void readsLikeAModel() {
        assertThat(person.dividedBy(year)).hasToString("person/year");
        assertThat(Unit.DIMENSIONLESS).hasToString("dimensionless");
        assertThat(Unit.DIMENSIONLESS.dividedBy(year.times(person))).hasToString("1/(person*year)");
        assertThat(person.power(2, 1).dividedBy(year.power(2, 1))).hasToString("person^2/year^2");
        assertThat(person.power(1, 2).times(Unit.base("$"))).hasToString("$*person^(1/2)");
        assertThat(Unit.base("square mile").times(Unit.base("50%"))).hasToString("\"50%\"*square_mile");
    }

    @Test
    void survivesAbsurdPowers() {
        Unit unit = person;
        for (int i = 0; i < 100; i++) {
            unit = unit.power(Integer.MIN_VALUE, 3)
                    .times(unit.power(1, Integer.MAX_VALUE))
                    .dividedBy(year);
        }
        assertThat(unit.toString()).isNotEmpty();
    }

    @Test
    void obeysTheLawsOfGroupsAndReadsBack() {
        long seed = 42;
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            Unit a = random(random);
            Unit b = random(random);
            Unit c = random(random);
            assertThat(a.times(b).times(c)).as("seed %d", seed).isEqualTo(a.times(b.times(c)));
            assertThat(a.times(b)).as("seed %d", seed).isEqualTo(b.times(a));
            assertThat(a.dividedBy(b).times(b)).as("seed %d", seed).isEqualTo(a);
            assertThat(a.power(3, 2).power(2, 3)).as("seed %d", seed).isEqualTo(a);
            assertThat(UnitDictionary.baseline().parse(a.toString(), null, new Diagnostics()))
                    .as("seed %d: %s", seed, a)
                    .isEqualTo(a);
        }
    }

    private static Unit random(Random random) {
        String[] names = {"person", "year", "$", "square mile", "50%", "é", "k\"g"};
        Unit unit = Unit.DIMENSIONLESS;
        for (int i = random.nextInt(4); i > 0; i--) {
            unit = unit.times(
                    Unit.base(names[random.nextInt(names.length)]).power(random.nextInt(9) - 4, 1 + random.nextInt(3)));
        }
        return unit;
    }
}
