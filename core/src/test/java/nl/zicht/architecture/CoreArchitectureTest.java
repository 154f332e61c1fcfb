package nl.zicht.architecture;

final class CoreArchitectureTest extends ArchitectureRules {
    CoreArchitectureTest() {
        super("nl.zicht");
    }
}
