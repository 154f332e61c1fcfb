package nl.zicht.benchmarks;

import java.util.List;
import nl.zicht.Model;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.EquationParser;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Fragment;
import nl.zicht.equation.Limits;
import nl.zicht.equation.ModelException;
import nl.zicht.equation.Name;
import nl.zicht.model.Auxiliary;
import nl.zicht.model.Definition;
import nl.zicht.model.Flow;
import nl.zicht.model.Header;
import nl.zicht.model.IntegrationMethod;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.SimulationSpecs;
import nl.zicht.model.Stock;
import nl.zicht.model.Variable;

/** The small models that everybody in the field measures, built in code. */
public enum SmallModels {
    /** A cup of tea that cools: 1 stock, 1 flow, 2 constants, 240 steps. */
    TEACUP {
        @Override
        Model model() {
            return Model.of(ModelStructure.named("teacup")
                    .specs(specs(30, 0.125))
                    .add(stock("Teacup Temperature", "180", List.of(), List.of("Heat Loss to Room")))
                    .add(flow("Heat Loss to Room", "(Teacup_Temperature - Room_Temperature)/Characteristic_Time"))
                    .add(auxiliary("Characteristic Time", "10"))
                    .add(auxiliary("Room Temperature", "70"))
                    .build());
        }
    },
    /** An epidemic: 3 stocks, 2 flows, 3 constants, 3,200 steps. */
    SIR {
        @Override
        Model model() {
            return Model.of(ModelStructure.named("SIR")
                    .specs(specs(100, 0.03125))
                    .add(stock("susceptible", "total_population", List.of(), List.of("succumbing")))
                    .add(stock("infectious", "5", List.of("succumbing"), List.of("recovering")))
                    .add(stock("recovered", "0", List.of("recovering"), List.of()))
                    .add(flow("succumbing", "susceptible*infectious/total_population*contact_infectivity"))
                    .add(flow("recovering", "infectious/duration"))
                    .add(auxiliary("total population", "1000"))
                    .add(auxiliary("duration", "5"))
                    .add(auxiliary("contact infectivity", "0.3"))
                    .build());
        }
    },
    /** The same epidemic as a member of an ensemble is run: 1,000 steps, of which 11 are recorded. */
    SIR_ENSEMBLE {
        @Override
        Model model() {
            return SIR.model().withSpecs(specs(125, 0.125).withSaveStep(12.5));
        }
    },
    /** Predators and prey: 2 stocks, 4 flows, 2 auxiliaries, 8 constants, 800 steps. */
    LV {
        @Override
        Model model() {
            return Model.of(ModelStructure.named("Lotka-Volterra")
                    .specs(specs(50, 0.0625))
                    .add(auxiliary("initial predators", "20"))
                    .add(auxiliary("initial prey", "1000"))
                    .add(auxiliary("predator lifespan", "10"))
                    .add(auxiliary("prey reproduction", "3"))
                    .add(auxiliary("reference predation", "0.2"))
                    .add(auxiliary("reference reproduction", "1"))
                    .add(auxiliary("reference predators", "20"))
                    .add(auxiliary("reference prey", "1000"))
                    .add(stock(
                            "predators", "initial_predators", List.of("predator births"), List.of("predator deaths")))
                    .add(stock("prey", "initial_prey", List.of("prey births"), List.of("prey deaths")))
                    .add(auxiliary("predation", "reference_predation*predators/reference_predators"))
                    .add(auxiliary("predator reproduction", "reference_reproduction*prey/reference_prey"))
                    .add(flow("predator births", "predators*predator_reproduction"))
                    .add(flow("predator deaths", "predators/predator_lifespan"))
                    .add(flow("prey births", "prey*prey_reproduction"))
                    .add(flow("prey deaths", "prey*predation"))
                    .build());
        }
    };

    abstract Model model();

    private static SimulationSpecs specs(double stop, double dt) {
        return new SimulationSpecs(0, stop, dt, dt, IntegrationMethod.EULER, "");
    }

    private static Variable stock(String name, String initial, List<String> inflows, List<String> outflows) {
        return new Stock(Header.of(name), equation(name, initial), names(inflows), names(outflows), List.of(), false);
    }

    private static Variable flow(String name, String equation) {
        return new Flow(Header.of(name), equation(name, equation), false);
    }

    private static Variable auxiliary(String name, String value) {
        return new Auxiliary(Header.of(name), equation(name, value));
    }

    private static List<Name> names(List<String> names) {
        return names.stream().map(Name::of).toList();
    }

    private static List<Definition> equation(String name, String text) {
        Diagnostics diagnostics = new Diagnostics();
        Expression expression = EquationParser.parse(
                Fragment.of("equation of " + name, text), Dialect.XMILE, Limits.DEFAULT, diagnostics);
        if (diagnostics.hasErrors()) {
            throw new ModelException(diagnostics.list());
        }
        return List.of(Definition.of(expression));
    }
}
