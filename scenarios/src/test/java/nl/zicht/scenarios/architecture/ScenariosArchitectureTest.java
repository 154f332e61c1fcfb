package nl.zicht.scenarios.architecture;

import nl.zicht.architecture.ArchitectureRules;

final class ScenariosArchitectureTest extends ArchitectureRules {
    ScenariosArchitectureTest() {
        super("nl.zicht.scenarios");
    }
}
