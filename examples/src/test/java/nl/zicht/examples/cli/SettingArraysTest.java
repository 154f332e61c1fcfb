package nl.zicht.examples.cli;

import static nl.zicht.examples.cli.Call.zicht;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --set} on arrays: elements and wholes, constants and computed variables. */
final class SettingArraysTest {
    private static final String MODEL = """
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
              <header><vendor>v</vendor><product version="1">p</product></header>
              <sim_specs time_units="year"><start>0</start><stop>1</stop></sim_specs>
              <dimensions>
                <dim name="Region"><elem name="North"/><elem name="South"/></dim>
                <dim name="Age"><elem name="young"/><elem name="old"/></dim>
              </dimensions>
              <model><variables>
                <aux name="base"><dimensions><dim name="Region"/></dimensions>
                  <element subscript="North"><eqn>1</eqn></element><element subscript="South"><eqn>2</eqn></element></aux>
                <aux name="per age"><dimensions><dim name="Region"/><dim name="Age"/></dimensions>
                  <eqn>10 * base[Region]</eqn></aux>
              </variables></model>
            </xmile>
            """;

    private static final String HEADER =
            "Time,base[North],base[South],\"per age[North,young]\",\"per age[North,old]\",\"per age[South,young]\",\"per age[South,old]\"";

    @TempDir
    private Path folder;

    private Path model = Path.of("");

    @BeforeEach
    void write() throws IOException {
        model = Files.writeString(folder.resolve("regions.xmile"), MODEL);
    }

    @Test
    void elementsHaveColumnsOfTheirOwn() {
        assertThat(zicht("run", model).out()).isEqualTo(HEADER + "\n0,1,2,10,10,20,20\n1,1,2,10,10,20,20\n");
    }

    @Test
    void anElementOfAConstantIsAnInput() {
        Call call = zicht("run", model, "--set", "BASE[ south ]=5");

        assertThat(call.err()).isEmpty();
        assertThat(first(call)).isEqualTo("0,1,5,10,10,50,50");
    }

    @Test
    void aWholeConstantIsAnInput() {
        assertThat(first(zicht("run", model, "--set", "base=5"))).isEqualTo("0,5,5,50,50,50,50");
    }

    @Test
    void anElementOfAComputedArrayIsReplacedAlone() {
        Call call = zicht("run", model, "--set", "per_age[North, old]=7", "--set", "base=3");

        assertThat(call.err())
                .isEqualTo("note: per age[North,old] is computed in the model; in this run it is 7 throughout\n");
        assertThat(first(call)).isEqualTo("0,3,3,30,7,30,30");
    }

    @Test
    void aLaterSettingWins() {
        Call call = zicht(
                "run",
                model,
                "--set",
                "per age=1",
                "--set",
                "per age[South,young]=2",
                "--set",
                "per age[South,young]=3");

        assertThat(first(call)).isEqualTo("0,1,2,1,1,3,1");
    }

    @Test
    void anElementThatIsNotThereIsAWrongCall() {
        Call call = zicht("run", model, "--set", "base[West]=5");

        assertThat(call.status()).isEqualTo(ExitStatus.CALL_WRONG);
        assertThat(call.err()).contains("base[West] is not there").contains("Maybe one of base[North], base[South]");
    }

    private static String first(Call call) {
        return call.out().lines().skip(1).findFirst().orElse(call.err());
    }
}
