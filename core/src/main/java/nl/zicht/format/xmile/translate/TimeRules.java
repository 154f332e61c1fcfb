package nl.zicht.format.xmile.translate;

import java.util.Map;
import nl.zicht.equation.Expression;
import nl.zicht.equation.InfixOperator;
import nl.zicht.equation.Name;

/**
 * Test inputs. Vensim's pulses have the height 1 and a width, those of XMILE a volume in one step, so they become comparisons with the middle of the step, as the
 * vendor defines them.
 */
final class TimeRules {
    private static final double SLACK = 1e-6;

    private TimeRules() {}

    static void addTo(Map<Name, CallRule> rules) {
        rules.put(Name.of("STEP"), site -> site.function("STEP", site.argument(0), site.argument(1)));
        rules.put(Name.of("RAMP"), TimeRules::ramp);
        rules.put(Name.of("PULSE"), TimeRules::pulse);
        rules.put(Name.of("PULSE TRAIN"), TimeRules::pulseTrain);
        rules.put(Name.of("TIME BASE"), TimeRules::timeBase);
        rules.put(Name.of("GET TIME VALUE"), TimeRules::timeValue);
    }

    private static Expression ramp(CallSite site) {
        Tree tree = site.tree();
        Expression start = site.shared(1);
        Expression until = site.function("MIN", site.stepTime(), site.argument(2));
        Expression risen = tree.times(site.argument(0), tree.minus(until, start));
        return tree.choice(tree.join(InfixOperator.GREATER, site.stepTime(), start), risen, tree.number(0));
    }

    private static Expression middle(CallSite site) {
        Tree tree = site.tree();
        return tree.plus(site.stepTime(), tree.over(site.value("DT"), tree.number(2)));
    }

    /** A width below the step counts as one step. */
    private static Expression width(CallSite site) {
        double known = site.number(1);
        boolean plain = known >= site.translator().model().specs().dt();
        return plain
                ? site.argument(1)
                : known <= 0 ? site.value("DT") : site.function("MAX", site.argument(1), site.value("DT"));
    }

    private static Expression pulse(CallSite site) {
        Tree tree = site.tree();
        Expression start = site.shared(0);
        Expression begun = tree.join(InfixOperator.LESS, start, middle(site));
        Expression lasting = tree.join(InfixOperator.LESS, middle(site), tree.plus(start, width(site)));
        return tree.join(InfixOperator.AND, begun, lasting);
    }

    private static Expression pulseTrain(CallSite site) {
        Tree tree = site.tree();
        Expression start = site.shared(0);
        Expression interval = site.shared(2);
        Expression begun = tree.join(InfixOperator.GREATER, middle(site), start);
        Expression slack = tree.times(tree.number(SLACK), site.value("DT"));
        Expression ended = tree.join(InfixOperator.LESS_OR_EQUAL, site.stepTime(), tree.plus(site.argument(3), slack));
        Expression into = tree.join(InfixOperator.MODULO, tree.minus(middle(site), start), interval);
        Expression inside = tree.join(InfixOperator.LESS, into, width(site));
        if (!(site.number(2) > 0)) {
            inside = tree.choice(tree.join(InfixOperator.GREATER, interval, tree.number(0)), inside, tree.number(1));
        }
        return tree.join(InfixOperator.AND, tree.join(InfixOperator.AND, begun, ended), inside);
    }

    private static Expression timeBase(CallSite site) {
        Tree tree = site.tree();
        if (site.number(0) == 0 && site.number(1) == 1) {
            return site.stepTime();
        }
        return tree.plus(site.argument(0), tree.times(site.argument(1), site.stepTime()));
    }

    /** The model's own time, now or at the start; calendars are not in the standard. */
    private static Expression timeValue(CallSite site) {
        boolean model = site.number(2) == 0 && (site.number(0) == 0 || site.number(0) == 1);
        if (!model) {
            throw new Untranslatable();
        }
        return site.tree().plus(site.value(site.number(0) == 0 ? "TIME" : "STARTTIME"), site.argument(1));
    }
}
