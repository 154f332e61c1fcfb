package nl.zicht.scenarios.chart.image;

/** The machine has no font with which Java can write text into a PNG. SVG does not need one. */
public final class MissingFontException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingFontException(Throwable cause) {
        super(
                "Java found no font on this machine to write text into PNG pictures (" + cause + ").\n"
                        + "Maybe install one: on Debian and Ubuntu \"apt-get install fontconfig fonts-dejavu-core\".",
                cause);
    }
}
