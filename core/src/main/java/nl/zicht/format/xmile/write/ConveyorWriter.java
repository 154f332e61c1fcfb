package nl.zicht.format.xmile.write;

import java.util.List;
import nl.zicht.equation.Expression;
import nl.zicht.equation.ExpressionPrinter;
import nl.zicht.equation.NumberText;
import nl.zicht.model.Conveyor;
import nl.zicht.model.Leak;
import org.jspecify.annotations.Nullable;

/** Writes {@code <conveyor>} of a stock and {@code <leak>} of a flow (XMILE 1.0, section 4.2.1). */
final class ConveyorWriter {
    private ConveyorWriter() {}

    static void write(Conveyor conveyor, XmlText xml) {
        xml.open("conveyor", conveyor.exponentialLeak() ? new String[] {"exponential_leak", "true"} : new String[0]);
        part("len", conveyor.transit(), xml);
        part("capacity", conveyor.capacity(), xml);
        part("in_limit", conveyor.inflowLimit(), xml);
        part("sample", conveyor.sample(), xml);
        part("arrest", conveyor.arrest(), xml);
        xml.close();
    }

    private static void part(String tag, @Nullable Expression part, XmlText xml) {
        if (part != null) {
            xml.text(tag, ExpressionPrinter.print(part));
        }
    }

    /** Returns the attributes of a flow that leaks: from where to where, when that is not the whole way. */
    static List<String> attributes(Leak leak) {
        return leak.start() == 0 && leak.end() == 1
                ? List.of()
                : List.of("leak_start", NumberText.of(leak.start()), "leak_end", NumberText.of(leak.end()));
    }

    static void leak(@Nullable Leak leak, XmlText xml) {
        if (leak != null) {
            xml.empty("leak");
            if (leak.integers()) {
                xml.empty("leak_integers");
            }
        }
    }
}
