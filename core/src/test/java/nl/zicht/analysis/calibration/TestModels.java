package nl.zicht.analysis.calibration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import nl.zicht.check.Checker;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Limits;
import nl.zicht.equation.ModelException;
import nl.zicht.format.xmile.XmileReader;
import nl.zicht.model.ModelStructure;
import nl.zicht.simulate.CompiledModel;

/** Models of the tests of calibration. */
final class TestModels {
    private TestModels() {}

    static CompiledModel resource(String name) {
        try (InputStream in = TestModels.class.getResourceAsStream("/nl/zicht/analysis/" + name)) {
            return of(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CompiledModel of(String name, byte[] text) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<ModelStructure> read = XmileReader.read(name, text, Limits.DEFAULT, diagnostics);
        if (diagnostics.hasErrors()) {
            throw new ModelException(diagnostics.list());
        }
        return CompiledModel.of(Checker.check(read.orElseThrow()).orThrow());
    }
}
