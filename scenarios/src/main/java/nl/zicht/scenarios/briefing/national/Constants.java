package nl.zicht.scenarios.briefing.national;

import java.util.Optional;
import nl.zicht.label.Label;
import nl.zicht.scenarios.national.Parameter;
import nl.zicht.scenarios.national.ParameterNames;
import nl.zicht.scenarios.national.ParameterTable;

/** The uncertain numbers of the model as they are named to a reader. */
final class Constants {

    private final ParameterTable parameters;
    private final ParameterNames names = ParameterNames.load();

    Constants(ParameterTable parameters) {
        this.parameters = parameters;
    }

    /** A constant, or an element of one, as readers call it, in quotes; without a name for readers, by its name in the model. */
    Label said(String constant) {
        Label name = names.of(constant).orElse(Label.same(constant));
        return new Label("‘" + name.nl() + "’", "‘" + name.en() + "’");
    }

    /** What its value rests on: the codes of sources, or judgement. */
    Optional<Label> basis(String constant) {
        return parameters.parameters().stream()
                .filter(parameter -> parameter.label().equals(constant))
                .findFirst()
                .map(Constants::basis);
    }

    private static Label basis(Parameter parameter) {
        return parameter.judged() || parameter.sources().isEmpty()
                ? new Label("inschatting", "judgement")
                : Label.same(String.join(" ", parameter.sources()));
    }
}
