package nl.zicht.format.xmile.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.zicht.equation.Expression;
import nl.zicht.equation.ExpressionPrinter;
import nl.zicht.equation.NumberText;
import nl.zicht.model.Container;
import nl.zicht.model.Conveyor;
import nl.zicht.model.Leak;
import nl.zicht.model.Passage;
import nl.zicht.model.Spread;
import org.jspecify.annotations.Nullable;

/** Writes {@code <conveyor>} and {@code <queue>} of a stock, {@code <leak>} and {@code <overflow>} of a flow (XMILE 1.0, sections 4.2 and 4.3). */
final class ConveyorWriter {
    private static final Map<Spread.Kind, String> SPREADS = Map.of(
            Spread.Kind.BEGINNING, "beginning",
            Spread.Kind.EVEN, "even",
            Spread.Kind.CONTENT, "dest",
            Spread.Kind.DISTRIBUTION, "dist",
            Spread.Kind.SOURCE, "source");

    private ConveyorWriter() {}

    static void write(Container container, XmlText xml) {
        if (container instanceof Conveyor conveyor) {
            write(conveyor, xml);
        } else {
            xml.empty("queue");
        }
    }

    private static void write(Conveyor conveyor, XmlText xml) {
        List<String> attributes = new ArrayList<>();
        Conveyor.Intake intake = conveyor.intake();
        attribute("discrete", intake.discrete(), false, attributes);
        attribute("batch_integrity", intake.wholeBatches(), false, attributes);
        attribute("one_at_a_time", intake.oneAtATime(), true, attributes);
        attribute("exponential_leak", conveyor.exponentialLeak(), false, attributes);
        xml.open("conveyor", attributes.toArray(String[]::new));
        part("len", conveyor.transit(), xml);
        part("capacity", conveyor.capacity(), xml);
        part("in_limit", conveyor.inflowLimit(), xml);
        part("sample", conveyor.sample(), xml);
        part("arrest", conveyor.arrest(), xml);
        xml.close();
    }

    private static void attribute(String name, boolean value, boolean usual, List<String> attributes) {
        if (value != usual) {
            attributes.addAll(List.of(name, Boolean.toString(value)));
        }
    }

    private static void part(String tag, @Nullable Expression part, XmlText xml) {
        if (part != null) {
            xml.text(tag, ExpressionPrinter.print(part));
        }
    }

    /** Returns the attributes of a flow: from where to where it leaks, when that is not the whole way, and where it is laid down. */
    static List<String> attributes(Passage passage) {
        List<String> attributes = new ArrayList<>();
        Leak leak = passage.leak();
        if (leak != null) {
            attributes.addAll(attributes(leak));
        }
        Spread spread = passage.spread();
        if (spread != null) {
            attributes.addAll(List.of("isee:spreadflow", SPREADS.get(spread.kind())));
        }
        return attributes;
    }

    private static List<String> attributes(Leak leak) {
        return leak.start() == 0 && leak.end() == 1
                ? List.of()
                : List.of("leak_start", NumberText.of(leak.start()), "leak_end", NumberText.of(leak.end()));
    }

    static void passage(Passage passage, XmlText xml) {
        Leak leak = passage.leak();
        if (leak != null) {
            xml.empty("leak");
            if (leak.integers()) {
                xml.empty("leak_integers");
            }
        }
        if (passage.overflow()) {
            xml.empty("overflow");
        }
        if (passage.spread() != null) {
            part("isee:distrib_eq", passage.spread().distribution(), xml);
        }
    }
}
