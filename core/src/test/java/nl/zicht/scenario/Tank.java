package nl.zicht.scenario;

import java.util.List;
import nl.zicht.Models;
import nl.zicht.equation.Name;
import nl.zicht.label.Label;
import nl.zicht.model.ModelStructure;

/** A small model to try policy on: two tanks that fill at a rate and drain through a valve. */
final class Tank {
    static final String XML = """
            <?xml version="1.0" encoding="utf-8"?>
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
              <header><vendor>Zicht</vendor><product version="1.0">Zicht</product></header>
              <sim_specs time_units="year"><start>2020</start><stop>2030</stop><dt>0.25</dt></sim_specs>
              <dimensions><dim name="Site"><elem name="north"/><elem name="south"/></dim></dimensions>
              <model><variables>
                <stock name="Water"><dimensions><dim name="Site"/></dimensions><eqn>100</eqn>
                  <inflow>filling</inflow><outflow>draining</outflow></stock>
                <flow name="filling"><dimensions><dim name="Site"/></dimensions><eqn>fill_rate</eqn></flow>
                <flow name="draining"><dimensions><dim name="Site"/></dimensions><eqn>Water * valve</eqn></flow>
                <aux name="fill rate"><dimensions><dim name="Site"/></dimensions>
                  <element subscript="north"><eqn>10</eqn></element><element subscript="south"><eqn>20</eqn></element></aux>
                <aux name="valve"><eqn>0.1</eqn></aux>
                <aux name="cost"><eqn>valve * 1000</eqn></aux>
              </variables></model>
            </xmile>
            """;

    private Tank() {}

    static ModelStructure structure() {
        return Models.parse("tank.xmile", XML).structure();
    }

    static Lever valve() {
        return new Lever(
                "valve", Name.of("valve"), null, "1/year", 0, 1, new Label("Kraan", "Valve"), "judgement: made up");
    }

    static Lever northernRate() {
        return new Lever(
                "north",
                Name.of("Fill_Rate"),
                Name.of("north"),
                "litre/year",
                0,
                100,
                new Label("Aanvoer noord", "Northern supply"),
                "judgement: made up");
    }

    static Outcome water() {
        return new Outcome(
                "water",
                Name.of("Water"),
                Outcome.Aggregate.SUM,
                Outcome.Kind.STOCK,
                Outcome.Better.DOWN,
                0,
                List.of(2025.0, 2030.0),
                new Label("Water", "Water"),
                new Label("liter", "litre"));
    }

    static Scenario scenario(String id, Setting... settings) {
        return new Scenario(id, "", Label.same(id), Label.same(id), List.of(settings), List.of(), List.of());
    }

    static ScenarioSet set(Scenario... scenarios) {
        return new ScenarioSet(
                List.of(valve(), northernRate()), List.of(water()), List.of(scenarios), scenarios[0].id());
    }
}
