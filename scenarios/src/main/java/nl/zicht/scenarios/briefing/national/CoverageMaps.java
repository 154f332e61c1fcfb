package nl.zicht.scenarios.briefing.national;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zicht.label.Label;
import nl.zicht.scenario.Comparison;
import nl.zicht.scenario.Outcome;
import nl.zicht.scenario.Scenario;
import nl.zicht.scenarios.briefing.Dates;
import nl.zicht.scenarios.briefing.Figure;
import nl.zicht.scenarios.chart.Bilingual;
import nl.zicht.scenarios.chart.ChartText;
import nl.zicht.scenarios.chart.CoverageMap;
import nl.zicht.scenarios.chart.CoverageMap.Panel;
import nl.zicht.scenarios.chart.CoverageMap.State;
import nl.zicht.scenarios.chart.CoverageMap.Tile;
import nl.zicht.scenarios.chart.Phrase;
import nl.zicht.scenarios.chart.Quantity;
import nl.zicht.scenarios.chart.Rounding;
import nl.zicht.scenarios.chart.Unit;
import nl.zicht.scenarios.national.Anchor;
import nl.zicht.scenarios.national.NationalModel;
import nl.zicht.scenarios.national.Region;
import nl.zicht.scenarios.national.Regions;

/**
 * Tile maps of the 35 regions by care coordination, over the years of a scenario.
 *
 * <p>In a year with a published count the map shows that count, and for sure the regions that a source names by then; a region keeps its
 * coordinator until a source says otherwise. In every other year the model gives a number of regions and not which: no region is shown
 * for sure, unless all of them or none have one.
 */
public final class CoverageMaps {
    /** The years of the map when no others are asked for: those with a published count, then every five years. */
    public static final List<Integer> YEARS = List.of(2017, 2019, 2020, 2025, 2030, 2035);

    private static final String COVERAGE = "coverage";

    private final NationalModel model;
    private final Comparison comparison;
    private final List<Region> regions = Regions.load();

    /**
     * Maps on a comparison.
     *
     * @param model the national model, for the published counts
     * @param comparison the runs
     */
    public CoverageMaps(NationalModel model, Comparison comparison) {
        this.model = model;
        this.comparison = comparison;
    }

    /**
     * The map of a scenario with what to see in it.
     *
     * @param scenario one of the comparison
     * @param years the years, at least one, each within the time of the runs
     * @return the figure; empty when the scenarios do not report the coverage of regions
     */
    public Optional<Figure> of(Scenario scenario, List<Integer> years) {
        return comparison.model().set().outcome(COVERAGE).map(outcome -> figure(scenario, outcome, years));
    }

    private Figure figure(Scenario scenario, Outcome outcome, List<Integer> years) {
        List<Panel> panels =
                years.stream().map(year -> panel(scenario, outcome, year)).toList();
        int last = years.get(years.size() - 1);
        ChartText text = new ChartText(
                title(scenario, outcome, last),
                Phrase.of(
                        "Centrumgemeenten met zorgcoördinatie, {1} tot {2}; openbare bronnen tot en met {3}",
                        "Centre municipalities with care coordination, {1} to {2}; public sources until {3}",
                        Quantity.year(years.get(0)),
                        Quantity.year(last),
                        language -> Dates.format(Regions.AS_OF, language)),
                new Label(
                        "nationaal model; CoMensha, De Stentor en Eindhovens Dagblad (zie Bronnen)",
                        "national model; CoMensha, De Stentor and Eindhovens Dagblad (see Sources)"),
                ModelVersion.of(model),
                Optional.of(note()));
        CoverageMap map = new CoverageMap("coverage-map-" + scenario.id(), text, tiles(), panels);
        return new Figure(map, reading());
    }

    private Label title(Scenario scenario, Outcome outcome, int year) {
        Scenario baseline = comparison.baseline();
        if (scenario.equals(baseline)) {
            return Phrase.of(
                    "{1}: {2} van de {3} regio's met zorgcoördinatie in {4}",
                    "{1}: {2} of {3} regions with care coordination in {4}",
                    Bilingual.of(Study.quoted(scenario)),
                    count(modelled(scenario, outcome, year)),
                    count(regions.size()),
                    Quantity.year(year));
        }
        return Phrase.of(
                "{1}: {2} van de {3} regio's in {4}, in het basispad {5}",
                "{1}: {2} of {3} regions in {4}, in the baseline {5}",
                Bilingual.of(Study.quoted(scenario)),
                count(modelled(scenario, outcome, year)),
                count(regions.size()),
                Quantity.year(year),
                count(modelled(baseline, outcome, year)));
    }

    private static Label note() {
        return new Label(
                "Van de meeste regio's noemt geen openbare bron het jaar. Wie tot een jaar met een telling met zorgcoördinator is genoemd, houdt die tot "
                        + "een bron anders zegt; in jaren zonder telling geeft het model alleen een aantal. De lijst van 35 regio's is deels "
                        + "nagegaan. Dekking zegt niets over het aantal uren.",
                "For most regions no public source names the year. A region named with a coordinator by the year of a count keeps it until "
                        + "a source says otherwise; in years without a count the model only gives a number. The list of 35 regions is partly "
                        + "verified. Coverage says nothing about hours.");
    }

    private static Label reading() {
        return new Label(
                "Boven staat elke regio op haar plaats, met wat bekend is. De kleine kaarten tonen per jaar hoeveel regio's een zorgcoördinator "
                        + "hebben; alleen van regio's die een bron noemt is zeker welke.",
                "On top each region stands in its place, with what is known. The small maps show for each year how many regions have a care "
                        + "coordinator; only for regions that a source names it is sure which.");
    }

    private static Quantity count(int number) {
        return Quantity.of(number, Rounding.WHOLE, Unit.NONE);
    }

    private int modelled(Scenario scenario, Outcome outcome, int year) {
        return (int) Math.round(comparison.at(scenario, outcome, year) * regions.size());
    }

    private List<Tile> tiles() {
        List<Tile> tiles = new ArrayList<>();
        for (Region region : regions) {
            String grade = region.grade() == null ? "J" : region.grade().name();
            Label source = region.sources().isEmpty()
                    ? new Label("lijst van regio's " + grade, "list of regions " + grade)
                    : Label.same(String.join(", ", region.sources()) + " " + grade);
            tiles.add(new Tile(
                    region.name(),
                    region.code(),
                    region.column(),
                    region.row(),
                    region.known(),
                    region.isDated(),
                    source));
        }
        return tiles;
    }

    private Panel panel(Scenario scenario, Outcome outcome, int year) {
        Optional<Anchor> published = published(outcome, year);
        Label heading = Label.same(Integer.toString(year));
        String id = "year-" + year;
        if (published.isPresent()) {
            int covered = (int) Math.round(published.get().observed() * regions.size());
            List<State> states = sure(year);
            return new Panel(id, heading, published(states, covered), states, covered);
        }
        int covered = modelled(scenario, outcome, year);
        Label count = count(scenario, outcome, year, covered);
        State all = covered == regions.size() ? State.COVERED : covered == 0 ? State.NOT_COVERED : State.UNKNOWN;
        return new Panel(id, heading, count, regions.stream().map(region -> all).toList(), covered);
    }

    private Label count(Scenario scenario, Outcome outcome, int year, int covered) {
        if (scenario.equals(comparison.baseline())) {
            return Phrase.of("{1} van {2}, model", "{1} of {2}, model", count(covered), count(regions.size()));
        }
        return Phrase.of(
                "{1} van {2}, model (basispad {3})",
                "{1} of {2}, model (baseline {3})",
                count(covered),
                count(regions.size()),
                count(modelled(comparison.baseline(), outcome, year)));
    }

    private static Label published(List<State> states, int covered) {
        int with = (int) states.stream().filter(State.COVERED::equals).count();
        int without = (int) states.stream().filter(State.NOT_COVERED::equals).count();
        int others = states.size() - with - without;
        Label counted =
                Phrase.of("{1} van {2}, gepubliceerd", "{1} of {2}, published", count(covered), count(states.size()));
        if (with + without == 0) {
            return counted;
        }
        Bilingual none = language -> "";
        Bilingual sureWith =
                with == 0 ? none : Bilingual.of(Phrase.of("; {1} zeker wel", "; {1} for sure", count(with)));
        Bilingual sureWithout = without == 0
                ? none
                : Bilingual.of(Phrase.of("; {1} zeker niet", "; {1} not, for sure", count(without)));
        return Phrase.of(
                "{1}{2}{3}; {4} van de andere {5}",
                "{1}{2}{3}; {4} of the other {5}",
                Bilingual.of(counted),
                sureWith,
                sureWithout,
                count(covered - with),
                count(others));
    }

    private List<State> sure(int year) {
        return regions.stream()
                .map(region -> region.surelyWithout(year)
                        ? State.NOT_COVERED
                        : region.surelyWith(year) ? State.COVERED : State.UNKNOWN)
                .toList();
    }

    /** The published part of the regions in a year, if there is one. */
    private Optional<Anchor> published(Outcome outcome, int year) {
        return model.anchors().anchors().stream()
                .filter(anchor -> anchor.variable().equals(outcome.variable())
                        && anchor.measure() == Anchor.Measure.AT
                        && (int) Math.floor(anchor.from()) == year)
                .findFirst();
    }
}
