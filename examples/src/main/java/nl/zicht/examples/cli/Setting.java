package nl.zicht.examples.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A value that a run takes instead of the model's own: {@code NAME=VALUE}, for one element of an array {@code NAME[ELEMENT,…]=VALUE}.
 *
 * @param name the variable as the user spells it, with its subscript
 * @param value the number
 */
record Setting(String name, double value) {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?\\d+,\\d+");

    /** Reads a number as the command line takes it: digits, a decimal point, an exponent. */
    static double number(String text) {
        if (NUMBER.matcher(text).matches()) {
            return Double.parseDouble(text);
        }
        String hint = DECIMAL_COMMA.matcher(text).matches() ? "\n  Maybe " + text.replace(',', '.') : "";
        throw new TypeConversionException("'" + text + "' is not a number" + hint);
    }

    /** Reads {@code NAME=VALUE}; the last equals sign counts, as a name may hold one. */
    static final class Converter implements ITypeConverter<Setting> {
        Converter() {}

        @Override
        public Setting convert(String text) {
            int sign = text.lastIndexOf('=');
            if (sign < 1 || text.substring(0, sign).isBlank()) {
                throw new TypeConversionException("'" + text + "' is not of the form NAME=VALUE");
            }
            return new Setting(
                    text.substring(0, sign).strip(),
                    number(text.substring(sign + 1).strip()));
        }
    }

    /** Reads a number. */
    static final class NumberConverter implements ITypeConverter<Double> {
        NumberConverter() {}

        @Override
        public Double convert(String text) {
            return number(text.strip());
        }
    }
}
