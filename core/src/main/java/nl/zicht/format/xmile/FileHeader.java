package nl.zicht.format.xmile;

import java.util.Locale;
import java.util.Optional;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Dialect;
import nl.zicht.format.xmile.markup.Element;
import nl.zicht.format.xmile.markup.Text;
import org.jspecify.annotations.Nullable;

/**
 * What {@code <header>} says that matters to a run (XMILE 1.0, section 2.2).
 *
 * @param name the model's name for people, empty when none was given
 * @param dialect whose rules hold where tools differ: Stella's when its maker or product says so, whatever namespaces the file declares; Vensim's when it wrote
 *     the file itself (its INT and MOD cut off towards zero); a file that a converter made of a Vensim model follows the standard
 * @param invalidIndexValue the value of a reference whose subscript is out of range: 0 or NaN
 */
record FileHeader(String name, Dialect dialect, double invalidIndexValue) {
    static FileHeader read(Element xmile, Diagnostics diagnostics) {
        checkVersion(xmile, diagnostics);
        Optional<Element> header = xmile.child("header");
        if (header.isEmpty()) {
            diagnostics.info(
                    Code.MISSING_PART,
                    "the file has no <header>; it is read as the standard says",
                    xmile.place(),
                    null);
            return new FileHeader("", Dialect.XMILE, 0);
        }
        return of(header.get(), diagnostics);
    }

    /** Reads the header of an included file, which may lack it. */
    static FileHeader ofIncluded(Element xmile, Diagnostics diagnostics) {
        checkVersion(xmile, diagnostics);
        return xmile.child("header")
                .map(header -> of(header, diagnostics))
                .orElse(new FileHeader("", Dialect.XMILE, 0));
    }

    private static FileHeader of(Element header, Diagnostics diagnostics) {
        String maker = words(header, "vendor") + " " + words(header, "product");
        String name = header.child("name").map(e -> e.text().string().strip()).orElse("");
        return new FileHeader(Names.unescape(name), dialect(maker), invalidIndexValue(header, diagnostics));
    }

    /**
     * Returns the notation of the equations, which is XMILE's or Stella's in every file of this format.
     *
     * @param wanted the dialect that is asked for whatever the file says, or null
     */
    Dialect notation(@Nullable Dialect wanted) {
        Dialect chosen = wanted == null ? dialect : wanted;
        return chosen == Dialect.VENSIM ? Dialect.XMILE : chosen;
    }

    private static Dialect dialect(String maker) {
        if (maker.contains("isee") || maker.contains("stella") || maker.contains("ithink")) {
            return Dialect.STELLA;
        }
        return maker.contains("ventana") && !maker.contains("xmutil") ? Dialect.VENSIM : Dialect.XMILE;
    }

    /** Warns of a file whose outermost element does not say that it is XMILE, and which; a text made for one program need not. */
    static void checkMarks(Element xmile, Diagnostics diagnostics) {
        boolean prefixed = xmile.name().indexOf(':') >= 0;
        boolean namespace = prefixed
                || xmile.attribute("xmlns").filter(text -> !text.isBlank()).isPresent();
        boolean version = xmile.attribute("version").isPresent();
        if (!namespace || !version) {
            String lacks = namespace ? "no version" : version ? "no XML namespace" : "no XML namespace and no version";
            diagnostics.warning(
                    Code.BENT_RULE,
                    "the outermost element names " + lacks + "; the file was read as XMILE 1.0",
                    xmile.place(),
                    "<xmile version=\"1.0\" xmlns=\"http://docs.oasis-open.org/xmile/ns/XMILE/v1.0\"> is meant");
        }
    }

    private static void checkVersion(Element xmile, Diagnostics diagnostics) {
        Optional<Text> version = xmile.attribute("version");
        if (version.isPresent() && !version.get().string().strip().equals("1.0")) {
            diagnostics.warning(
                    Code.BENT_RULE,
                    "the file says XMILE version \"" + version.get() + "\"; it was read as 1.0",
                    version.get().span(),
                    null);
        }
    }

    private static String words(Element header, String child) {
        return header.child(child)
                .map(e -> e.text().string().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** Reads {@code <uses_arrays invalid_index_value="NaN"/>}; the standard also spells the element {@code uses_array}. */
    private static double invalidIndexValue(Element header, Diagnostics diagnostics) {
        for (Element options : header.children()) {
            for (Element option : options.children()) {
                Optional<Text> value = option.attribute("invalid_index_value");
                if (value.isEmpty()) {
                    continue;
                }
                String word = value.get().string().strip();
                if (word.equalsIgnoreCase("nan")) {
                    return Double.NaN;
                }
                if (!word.equals("0")) {
                    diagnostics.error(
                            Code.BAD_VALUE,
                            "invalid_index_value is \"" + word + "\", expected 0 or NaN",
                            value.get().span(),
                            null);
                }
            }
        }
        return 0;
    }
}
