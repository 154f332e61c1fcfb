package nl.zicht.examples.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of the program and of the Java that runs it. */
final class Version implements IVersionProvider {
    Version() {}

    @Override
    public String[] getVersion() {
        return new String[] {
            "zicht " + number(),
            "Java " + System.getProperty("java.version") + ", " + System.getProperty("java.vm.name")
        };
    }

    /** Returns the version in the manifest of the jar; classes that do not come from a jar are a development version. */
    static String number() {
        return Optional.ofNullable(Zicht.class.getPackage().getImplementationVersion())
                .orElse("development version");
    }
}
