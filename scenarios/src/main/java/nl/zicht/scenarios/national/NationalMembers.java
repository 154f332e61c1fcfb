package nl.zicht.scenarios.national;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zicht.ensemble.LatinHypercubePlan;
import nl.zicht.ensemble.MemberInputs;
import nl.zicht.scenario.PolicyModel;
import nl.zicht.simulate.RunOptions;

/**
 * Values for everything uncertain in the national model at once, for each member of an ensemble. Immutable.
 *
 * <p>Constants that were calibrated have the values of a draw of the {@link Posterior}, all from the same draw, so that what goes together stays together. All
 * others are spread over their ranges in {@code parameters.csv} by a Latin hypercube, independently of each other.
 */
public final class NationalMembers implements MemberInputs {
    /** How many members are drawn for one that is kept. */
    static final int CANDIDATES = 4;

    /** Years between two moments that are read from a member. */
    public static final double SAVE_STEP = 0.25;

    private final Optional<Posterior> posterior;
    private final List<Parameter> free;
    private final List<String> names;
    private final LatinHypercubePlan plan;
    private final Optional<long[]> kept;

    private NationalMembers(
            Optional<Posterior> posterior, List<Parameter> free, LatinHypercubePlan plan, Optional<long[]> kept) {
        this.kept = kept;
        this.posterior = posterior;
        this.free = List.copyOf(free);
        this.plan = plan;
        List<String> all = new ArrayList<>(posterior.map(Posterior::names).orElse(List.of()));
        free.forEach(parameter -> all.add(parameter.label()));
        names = List.copyOf(all);
    }

    /**
     * Makes members.
     *
     * @param parameters every constant with its range
     * @param posterior what calibration left, when there is such
     * @param count the number of members
     * @param seed the spread over ranges follows from it
     */
    public static NationalMembers of(ParameterTable parameters, Optional<Posterior> posterior, int count, long seed) {
        List<Parameter> free = parameters.parameters().stream()
                .filter(ParameterSpread::isUncertain)
                .filter(parameter -> posterior.stream().noneMatch(found -> found.holds(parameter)))
                .toList();
        return new NationalMembers(posterior, free, new LatinHypercubePlan(count, free.size(), seed), Optional.empty());
    }

    /**
     * Makes members that follow the past: where there is a posterior, {@value #CANDIDATES} times as many are drawn and those kept that come nearest to the registered
     * totals and the estimates of the hidden population; without one, all are as drawn, and their ranges are not weighed by the past.
     *
     * @param model the model that they are members of
     * @param parameters every constant with its range
     * @param posterior what calibration left, when there is such
     * @param count the number of members
     * @param seed the spread over ranges follows from it
     */
    public static NationalMembers following(
            PolicyModel model, ParameterTable parameters, Optional<Posterior> posterior, int count, long seed) {
        return posterior.isEmpty()
                ? of(parameters, posterior, count, seed)
                : MemberChoice.nearest(model, of(parameters, posterior, CANDIDATES * count, seed), count);
    }

    /**
     * Returns how members are run: in steps of twice the length of the model's own, which halves the time and changes no outcome by a thousandth (a test holds it to
     * that); the next step, a quarter of the time, is too long for the fastest delay.
     */
    public static RunOptions options(PolicyModel model) {
        return RunOptions.DEFAULT.withDt(2 * model.compiled().specs().dt()).withSaveStep(SAVE_STEP);
    }

    /** Returns some of these members, in the order given. */
    NationalMembers only(long[] members) {
        return new NationalMembers(posterior, free, plan, Optional.of(members.clone()));
    }

    /** Returns how many members were drawn for those there are. */
    public long candidates() {
        return plan.members();
    }

    /** Returns the constants that get values, the calibrated ones first, as names of inputs. */
    public List<String> names() {
        return names;
    }

    /** Returns what calibration left, when it was used. */
    public Optional<Posterior> posterior() {
        return posterior;
    }

    /** Returns the constants that are spread over their ranges. */
    public List<Parameter> free() {
        return free;
    }

    @Override
    public String plan() {
        String drawn = posterior.isPresent() ? "posterior and lhs" : "lhs";
        return kept.isPresent() ? drawn + ", nearest to the past of " + candidates() : drawn;
    }

    @Override
    public long members() {
        return kept.map(chosen -> (long) chosen.length).orElseGet(plan::members);
    }

    /** Draws are taken evenly from all of the posterior; when there are more members than draws, some are taken again. */
    @Override
    public void values(long place, double[] values) {
        long member = kept.map(chosen -> chosen[(int) place]).orElse(place);
        int at = 0;
        if (posterior.isPresent()) {
            int draw = (int) (member * posterior.get().size() / candidates());
            for (double value : posterior.get().draw(draw)) {
                values[at++] = value;
            }
        }
        double[] point = new double[free.size()];
        plan.point(member, point);
        for (int i = 0; i < point.length; i++) {
            values[at++] = ParameterSpread.quantile(free.get(i), point[i]);
        }
    }
}
