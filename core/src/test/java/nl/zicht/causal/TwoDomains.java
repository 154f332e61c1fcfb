package nl.zicht.causal;

import nl.zicht.format.yaml.GraphReader;
import nl.zicht.format.yaml.SiblingFiles;

/** A small graph of two domains on which two people disagree: money brings rules or care, care brings people to safety. */
public final class TwoDomains {
    private TwoDomains() {}

    public static CausalGraph graph() {
        return GraphReader.read("two-domains.yaml", TEXT, SiblingFiles.NONE);
    }

    public static final String TEXT = """
            title: {nl: "Twee domeinen", en: "Two domains"}
            defaults:
              start: {judgement: {nl: "toets", en: "test"}}
              sizing: {judgement: {nl: "toets", en: "test"}}
              effects: {judgement: {nl: "toets", en: "test"}}
            domains:
              - {id: P, nl: "Beleid", en: "Policy"}
              - {id: C, nl: "Zorg", en: "Care"}
            participants:
              - {id: anna, nl: "Anna", en: "Anna"}
              - {id: bart, nl: "Bart", en: "Bart"}
              - {id: silent, nl: "Zwijger", en: "Silent one"}
            factors:
              - {id: money, nl: "Geld", en: "Money", domain: P, start: 0.5, evidence: {judgement: {nl: "t", en: "t"}}}
              - {id: rules, nl: "Regels", en: "Rules", domain: P, start: 0.5, evidence: {judgement: {nl: "t", en: "t"}}}
              - {id: care, nl: "Zorg", en: "Care", domain: C, start: 0.5, evidence: {judgement: {nl: "t", en: "t"}}}
              - {id: safety, nl: "Veiligheid", en: "Safety", domain: C, start: 0.5, evidence: {judgement: {nl: "t", en: "t"}}}
            links:
              - {from: money, to: care, sign: "+", strength: average, speed: average, evidence: {judgement: {nl: "t", en: "t"}}}
              - {from: care, to: safety, sign: "+", strength: strong, speed: high, evidence: {judgement: {nl: "t", en: "t"}}}
              - {from: rules, to: safety, sign: "+", strength: weak, speed: average, evidence: {judgement: {nl: "t", en: "t"}},
                 said: [{by: anna, strength: average, speed: low}, {by: bart, sign: "-", strength: average, speed: average}]}
            interventions:
              - {id: spend, nl: "Uitgeven", en: "Spend", effects: [{factor: money, sign: "+", to: 0.9}], evidence: {judgement: {nl: "t", en: "t"}}}
              - {id: rule, nl: "Regelen", en: "Rule", effects: [{factor: rules, sign: "+", to: 0.9}], evidence: {judgement: {nl: "t", en: "t"}}}
            goals:
              - {factor: safety, wanted: more}
            """;
}
