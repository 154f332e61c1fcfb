package nl.zicht.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SamplingPlanTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, 10, 64, 1000, 4099})
    void latinHypercubesHaveOneMemberInEverySlice(long members) {
        assertThatEverySliceHoldsOne(new LatinHypercubePlan(members, 5, 42), members, 5);
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 64, 4096})
    void sobolsSequenceHasOneMemberInEverySlice(long members) {
        assertThatEverySliceHoldsOne(new SobolPlan(members, 12, 42), members, 12);
    }

    private static void assertThatEverySliceHoldsOne(SamplingPlan plan, long members, int dimensions) {
        BitSet[] slices = new BitSet[dimensions];
        double[] point = new double[dimensions];
        for (long member = 0; member < members; member++) {
            plan.point(member, point);
            for (int i = 0; i < dimensions; i++) {
                assertThat(point[i]).isGreaterThan(0).isLessThan(1);
                slices[i] = slices[i] == null ? new BitSet() : slices[i];
                slices[i].set((int) (point[i] * members));
            }
        }
        for (BitSet slice : slices) {
            assertThat(slice.cardinality()).isEqualTo((int) members);
        }
    }

    @Test
    void scramblingKeepsSobolsNetInTwoDimensions() {
        SobolPlan plan = new SobolPlan(1024, 2, 7);
        for (int bits = 0; bits <= 10; bits++) {
            BitSet boxes = new BitSet();
            double[] point = new double[2];
            for (int member = 0; member < 1024; member++) {
                plan.point(member, point);
                int x = (int) (point[0] * (1 << bits));
                int y = (int) (point[1] * (1 << (10 - bits)));
                boxes.set(x << (10 - bits) | y);
            }
            assertThat(boxes.cardinality()).as("boxes 2^-%d wide", bits).isEqualTo(1024);
        }
    }

    /** Scrambling flips the digits of two members alike as long as they are alike: where the sequence itself first differs, the scrambled one does. */
    @Test
    void scramblingKeepsWhichDigitsAreShared() {
        SobolSequenceGenerator generator = new SobolSequenceGenerator(6);
        double[][] plain = new double[200][];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = generator.nextVector();
        }
        SobolPlan plan = new SobolPlan(200, 6, 3);
        double[] first = new double[6];
        double[] second = new double[6];
        for (int a = 0; a < plain.length; a++) {
            for (int b = 0; b < a; b++) {
                plan.point(a, first);
                plan.point(b, second);
                for (int i = 0; i < 6; i++) {
                    assertThat(sharedDigits(first[i], second[i])).isEqualTo(sharedDigits(plain[a][i], plain[b][i]));
                }
            }
        }
    }

    private static int sharedDigits(double a, double b) {
        long differ = (long) (a * 0x1p32) ^ (long) (b * 0x1p32);
        return Long.numberOfLeadingZeros(differ);
    }

    @Test
    void sobolIntegratesBetterThanRandomMembers() {
        double sobol = 0;
        double random = 0;
        for (long seed = 0; seed < 8; seed++) {
            sobol += squareOfError(new SobolPlan(4096, 5, seed));
            random += squareOfError(new RandomPlan(4096, 5, seed));
        }
        assertThat(Math.sqrt(random / 8)).isBetween(0.003, 0.05);
        assertThat(sobol).isLessThan(random / 400);
    }

    /** The integral of the product of 2 x over the cube is 1. */
    private static double squareOfError(SamplingPlan plan) {
        double sum = 0;
        double[] point = new double[5];
        for (long member = 0; member < plan.members(); member++) {
            plan.point(member, point);
            double product = 1;
            for (double x : point) {
                product *= 2 * x;
            }
            sum += product;
        }
        double error = sum / plan.members() - 1;
        return error * error;
    }

    @Test
    void aRandomMemberDoesNotDependOnTheOthersNorOnFurtherDimensions() {
        double[] few = new double[2];
        double[] many = new double[3];
        new RandomPlan(10, 2, 5).point(7, few);
        new RandomPlan(1_000_000, 3, 5).point(7, many);
        assertThat(few).containsExactly(many[0], many[1]);
        new RandomPlan(10, 2, 6).point(7, few);
        assertThat(few[0]).isNotEqualTo(many[0]);
    }

    @Test
    void gridsHoldEveryCombination() {
        GridPlan grid = GridPlan.within(30, 3);
        assertThat(grid.levels()).isEqualTo(3);
        assertThat(grid.members()).isEqualTo(27);
        double[] point = new double[3];
        grid.point(5, point);
        assertThat(point).containsExactly(0.5 / 3, 1.5 / 3, 2.5 / 3);
    }
}
