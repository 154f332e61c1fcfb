package nl.zicht.format.xmile.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.equation.SourceText;
import nl.zicht.model.Auxiliary;
import nl.zicht.model.Definition;
import nl.zicht.model.GraphicalFunction;
import nl.zicht.model.Header;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.ModuleInstance;
import nl.zicht.model.Stock;
import nl.zicht.model.Submodel;
import org.junit.jupiter.api.Test;

/** What XMILE has no form for is said, each part by name. */
class LossesTest {
    private static final Definition ONE =
            Definition.of(new Expression.Literal(1, new SourceSpan(new SourceText("here", "1"), 0, 1)));

    private static Diagnostic loss(ModelStructure.Builder model) {
        Diagnostics losses = new Diagnostics();
        XmileWriter.write(model.build(), losses);
        assertThat(losses.list()).hasSize(1);
        assertThat(losses.list().get(0).code()).isEqualTo(Code.NOT_SUPPORTED);
        return losses.list().get(0);
    }

    @Test
    void aNetRateOfChange() {
        Stock stock = new Stock(Header.of("Tank"), List.of(ONE), List.of(), List.of(), List.of(ONE), false);
        assertThat(loss(ModelStructure.named("m").add(stock)).message()).contains("Tank", "net rate of change");
    }

    @Test
    void pointsThatAreNotFinite() {
        GraphicalFunction table = new GraphicalFunction(
                GraphicalFunction.Kind.CONTINUOUS, new double[] {0, 1}, new double[] {Double.NaN, 1});
        Auxiliary auxiliary = new Auxiliary(Header.of("x"), List.of(new Definition(List.of(), null, null, table)));
        assertThat(loss(ModelStructure.named("m").add(auxiliary)).message()).contains("x", "not finite");
    }

    @Test
    void anEquationBesideTheFirstOne() {
        Auxiliary auxiliary = new Auxiliary(Header.of("x"), List.of(ONE, ONE));
        assertThat(loss(ModelStructure.named("m").add(auxiliary)).message()).contains("x", "beside the first");
    }

    @Test
    void theLanguageOfVensim() {
        assertThat(loss(ModelStructure.named("m").dialect(Dialect.VENSIM).notation(Dialect.VENSIM))
                        .isError())
                .isTrue();
    }

    @Test
    void aModuleOfAnotherName() {
        Diagnostic loss = loss(ModelStructure.named("m")
                .add(new ModuleInstance(Name.of("north"), Name.of("region"), List.of(), null))
                .add(new Submodel(Name.of("region"), List.of(), List.of(), Map.of(), null)));
        assertThat(loss.isError()).isTrue();
        assertThat(loss.message()).contains("north", "region");
    }
}
