package nl.zicht.causal;

import nl.zicht.label.Label;

/** Anything in a causal graph that has an identifier and a label. */
public sealed interface Named
        permits ActionLine, Actor, ActorGroup, Domain, Factor, Form, Intervention, NamedLoop, Participant, Theme {

    /** The identifier, unique among things of the same kind. */
    String id();

    /** What readers see. */
    Label label();
}
