package nl.zicht.check;

import java.util.Locale;
import nl.zicht.equation.Code;

/** What is known before the run about the times and orders of delays. */
final class DelayTimes {
    private DelayTimes() {}

    /** Warns when a stage of a delay or smooth is emptied within one step. */
    static void warnIfShort(Site site, int argument, Term time, int order) {
        double known = StartValue.of(time, site.lowering());
        double dt = site.lowering().structure().specs().dt();
        if (known / order < dt) {
            String stage = order == 1 ? "" : ", " + known / order + " for each of its " + order + " stages";
            site.lowering()
                    .findings()
                    .warning(
                            Code.DELAY_TOO_SHORT,
                            "the time " + known + " of " + name(site) + stage + " is shorter than the time step " + dt,
                            site.expression(argument).span(),
                            "take a time step of at most " + Math.max(0, known / order / 2) + ", or a longer time");
        }
    }

    /** Warns when a pure delay is rounded to no step at all. */
    static void warnIfLost(Site site, int argument, Term time) {
        double known = StartValue.of(time, site.lowering());
        double dt = site.lowering().structure().specs().dt();
        if (known < dt) {
            site.lowering()
                    .findings()
                    .warning(
                            Code.DELAY_TOO_SHORT,
                            "the time " + known + " of " + name(site) + " is shorter than the time step " + dt
                                    + "; it is rounded to whole steps",
                            site.expression(argument).span(),
                            "take a shorter time step or a longer time");
        }
    }

    /** Returns the order of a delay or smooth, which must be known before the run; 0 after a report. */
    static int order(Site site, int argument) {
        Term term = site.argument(argument);
        if (term == Lowering.FAILED) {
            return 0;
        }
        double known = StartValue.of(term, site.lowering());
        if (!(known >= 1) || known > Integer.MAX_VALUE) {
            site.lowering()
                    .fail(
                            Code.BAD_ARGUMENTS,
                            "the order of " + name(site)
                                    + " must be a number of at least 1 that is known before the run"
                                    + (Double.isNaN(known) ? "" : ", it is " + known),
                            site.expression(argument).span(),
                            "write the number");
            return 0;
        }
        if (!(term instanceof Term.Constant)) {
            site.lowering()
                    .findings()
                    .info(
                            Code.BENT_RULE,
                            "the order of " + name(site) + " is fixed at " + (int) known
                                    + ", its value at the start; setting it for a run has no effect",
                            site.expression(argument).span(),
                            null);
        }
        return site.lowering().spend((int) known, site.span()) ? (int) known : 0;
    }

    /** Returns whether a time may change while a model runs. */
    static boolean varies(Site site, Term time) {
        boolean constant = time instanceof Term.Constant
                || (time instanceof Term.CellRef ref
                        && !site.lowering().sheet().isHidden(ref.cell())
                        && site.lowering()
                                .sheet()
                                .layoutOf(ref.cell())
                                .variable()
                                .isConstant());
        return !constant;
    }

    private static String name(Site site) {
        return site.call().function().text().toUpperCase(Locale.ROOT);
    }
}
