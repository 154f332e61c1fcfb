package nl.zicht.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * The rules of {@code docs/architecture.md}, held against the main classes of the module in whose folder the test runs.
 *
 * <p>Each module has a test class that extends this one.
 */
public abstract class ArchitectureRules {
    private static final int LONGEST_FILE = 400;
    private static final Set<String> DRAWERS = Set.of("util", "utils", "common", "misc", "helper", "manager", "impl");

    private static final Set<String> MODULE_ROOTS = Set.of("nl.zicht", "nl.zicht.scenarios", "nl.zicht.examples");

    private final String rootPackage;
    private final PackageTable table = PackageTable.read(root().resolve("docs/architecture.md"));
    private final JavaClasses classes = new ClassFileImporter().importPath(Path.of("target", "classes"));

    /** Checks the classes of one module, which all live in {@code rootPackage} or below. */
    protected ArchitectureRules(String rootPackage) {
        this.rootPackage = rootPackage;
    }

    @Test
    void everyPackageHasARowInTheTable() {
        assertThat(table.packages())
                .as("packages in docs/architecture.md; add a row: | `package` | what lives there | may use |")
                .containsAll(packageNames());
    }

    @Test
    void everyRowOfTheModuleIsAPackage() {
        assertThat(table.packages().stream().filter(this::isOfTheModule))
                .as("packages of this module in docs/architecture.md; remove the row of a package that is gone")
                .isSubsetOf(packageNames());
    }

    @Test
    void dependenciesAreThoseOfTheTable() {
        Map<String, String> violations = new TreeMap<>();
        for (JavaClass from : classes) {
            Set<String> usable = table.usableFrom(from.getPackageName());
            for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                String used = dependency.getTargetClass().getBaseComponentType().getPackageName();
                if (isOurs(used) && !usable.contains(used)) {
                    violations.putIfAbsent(
                            from.getPackageName() + " must not use " + used, dependency.getDescription());
                }
            }
        }
        assertThat(violations)
                .as("dependencies that docs/architecture.md does not have")
                .isEmpty();
    }

    @Test
    void noPackageCycles() {
        assertThat(table.onCycles()).as("packages on a cycle of the table").isEmpty();
        SlicesRuleDefinition.slices()
                .assignedFrom(new OnePackageOneSlice())
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void packagesAreNamedAfterWhatTheyHold() {
        List<String> drawers = packageNames().stream()
                .filter(name -> Stream.of(name.split("\\.")).anyMatch(DRAWERS::contains))
                .toList();
        assertThat(drawers).isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() {
        List<String> unmarked = packages()
                .filter(p -> !p.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();
        assertThat(unmarked).as("packages whose package-info lacks @NullMarked").isEmpty();
    }

    @Test
    void classesLiveInThePackagesOfTheirModule() {
        assertThat(packageNames()).allMatch(this::isOfTheModule);
    }

    @Test
    void noMainFileIsLong() throws IOException {
        List<String> tooLong = new ArrayList<>();
        Path sources = Path.of("src", "main", "java");
        assumeTrue(Files.isDirectory(sources), "the module has no Java sources");
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                try (Stream<String> lines = Files.lines(file)) {
                    long count = lines.count();
                    if (count > LONGEST_FILE) {
                        tooLong.add(file + ": " + count + " lines");
                    }
                }
            }
        }
        assertThat(tooLong).as("files over " + LONGEST_FILE + " lines").isEmpty();
    }

    private List<String> packageNames() {
        return packages().map(JavaPackage::getName).sorted().toList();
    }

    private Stream<JavaPackage> packages() {
        return classes.stream().map(JavaClass::getPackage).distinct();
    }

    /** Returns whether a package lives below the root of this module and of no other; that of core holds the others' too. */
    private boolean isOfTheModule(String packageName) {
        String longest = MODULE_ROOTS.stream()
                .filter(root -> packageName.equals(root) || packageName.startsWith(root + "."))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
        return longest.equals(rootPackage);
    }

    private static boolean isOurs(String packageName) {
        return packageName.equals("nl.zicht") || packageName.startsWith("nl.zicht.");
    }

    /** Returns the top folder of the project: the build names it, elsewhere (in an IDE) it is the parent of the module. */
    private static Path root() {
        String named = System.getProperty("zicht.root", "");
        return named.isEmpty() ? Path.of("").toAbsolutePath().getParent() : Path.of(named);
    }

    private static final class OnePackageOneSlice implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
            return isOurs(javaClass.getPackageName())
                    ? SliceIdentifier.of(javaClass.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "each package of Zicht a slice";
        }
    }
}
