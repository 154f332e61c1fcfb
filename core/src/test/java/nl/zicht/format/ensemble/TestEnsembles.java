package nl.zicht.format.ensemble;

import java.util.List;
import java.util.Optional;
import nl.zicht.Models;
import nl.zicht.ensemble.Ensemble;
import nl.zicht.ensemble.EnsembleDesign;
import nl.zicht.ensemble.LatinHypercubePlan;
import nl.zicht.ensemble.SampledInputs;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.RunOptions;

/** A small model with random numbers of its own, and a design for it. */
final class TestEnsembles {
    static final String DESIGN = """
            uncertainties:
              - {variable: "gain[a]", distribution: uniform, low: 0.5, high: 1.5}
              - {variable: loss, distribution: triangular, low: 0.05, mode: 0.1, high: 0.2, unit: 1/year, source: S1}
              - {variable: tank, distribution: discrete, values: [1, 2, 5], weights: [1, 1, 2]}
            correlations:
              - {between: [loss, "gain[a]"], rank: 0.5}
            levers:
              - {variable: "gain[b]", values: [0, 1]}
            outcomes:
              - {id: end, variable: tank, measure: final}
              - {id: most, variable: tank, measure: peak}
              - {id: when, variable: tank, measure: rises-to, threshold: 7}
              - {id: mid, variable: tank, measure: at, time: 2.5}
              - {id: part, expression: "IF end > 0 THEN mid / end + loss ELSE 0"}
            trajectories: [tank, noise]
            """;

    private static final String MODEL = """
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
            <header><vendor>Zicht</vendor><product version="1">Zicht</product><name>m</name></header>
            <sim_specs><start>0</start><stop>5</stop><dt>0.5</dt></sim_specs>
            <dimensions><dim name="d"><elem name="a"/><elem name="b"/></dim></dimensions>
            <model><variables>
            <stock name="tank"><eqn>1</eqn><inflow>inflow</inflow><outflow>outflow</outflow></stock>
            <flow name="inflow"><eqn>SUM(gain) * noise</eqn></flow>
            <flow name="outflow"><eqn>loss * tank</eqn></flow>
            <aux name="noise"><eqn>UNIFORM(0.5, 1.5)</eqn></aux>
            <aux name="gain"><dimensions><dim name="d"/></dimensions>
            <element subscript="a"><eqn>1</eqn></element><element subscript="b"><eqn>1</eqn></element></aux>
            <aux name="loss"><eqn>0.1</eqn></aux>
            </variables></model></xmile>
            """;

    private TestEnsembles() {}

    static CompiledModel model() {
        return Models.parse("tank.xmile", MODEL).compile();
    }

    static EnsembleDesign design() {
        return DesignReader.read("design.yaml", DESIGN, name -> Optional.empty());
    }

    static Ensemble of(int futures, long seed, boolean trajectories) {
        EnsembleDesign design = trajectories ? design() : design().withTrajectories(List.of());
        SampledInputs inputs = new SampledInputs(
                design, new LatinHypercubePlan(futures, design.uncertainties().size(), seed));
        return new Ensemble(model(), RunOptions.DEFAULT.withSeed(seed), design, inputs);
    }
}
