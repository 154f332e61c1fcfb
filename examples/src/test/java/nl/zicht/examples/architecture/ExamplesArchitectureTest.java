package nl.zicht.examples.architecture;

import nl.zicht.architecture.ArchitectureRules;

final class ExamplesArchitectureTest extends ArchitectureRules {
    ExamplesArchitectureTest() {
        super("nl.zicht.examples");
    }
}
