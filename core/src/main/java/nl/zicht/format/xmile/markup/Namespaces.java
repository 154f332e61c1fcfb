package nl.zicht.format.xmile.markup;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.SourceSpan;

/**
 * The XML namespaces in force at some element: which prefix stands for which. Immutable.
 *
 * @param byPrefix the namespace of each prefix, the default one under the empty prefix
 */
record Namespaces(Map<String, String> byPrefix) {
    static final Namespaces NONE = new Namespaces(Map.of());

    /** The standard, the draft before it, and no namespace at all. */
    private static final Set<String> KNOWN =
            Set.of("http://docs.oasis-open.org/xmile/ns/XMILE/v1.0", "http://www.systemdynamics.org/XMILE", "");

    /** Returns what is in force inside an element with these attributes. */
    Namespaces with(Map<String, Text> attributes) {
        Map<String, String> next = null;
        for (Map.Entry<String, Text> attribute : attributes.entrySet()) {
            String name = attribute.getKey();
            if (name.equals("xmlns") || name.startsWith("xmlns:")) {
                next = next == null ? new HashMap<>(byPrefix) : next;
                next.put(
                        name.equals("xmlns") ? "" : name.substring(6),
                        attribute.getValue().string().strip());
            }
        }
        return next == null ? this : new Namespaces(next);
    }

    /** Returns whether an element belongs to XMILE. */
    boolean isXmile(String element, boolean outermost, SourceSpan place, BentRules bent) {
        String prefix = prefix(element);
        String namespace = byPrefix.get(prefix);
        if (namespace == null && !prefix.isEmpty()) {
            bent.note(prefix, place);
            return outermost;
        }
        if (namespace == null || KNOWN.contains(namespace)) {
            return true;
        }
        if (outermost) {
            bent.noteOther(namespace, place);
        }
        return outermost || bent.isOwn(namespace);
    }

    void noteAttribute(String attribute, SourceSpan place, BentRules bent) {
        String prefix = prefix(attribute);
        if (!prefix.isEmpty() && !prefix.equals("xmlns") && !prefix.equals("xml") && !byPrefix.containsKey(prefix)) {
            bent.note(prefix, place);
        }
    }

    private static String prefix(String name) {
        return name.substring(0, Math.max(0, name.indexOf(':')));
    }

    /** The rules on namespaces that a document bends, each reported once. */
    static final class BentRules {
        private final Diagnostics diagnostics;
        private final Set<String> noted = new HashSet<>();
        /** The namespace of the outermost element when it is an unknown one: then it is XMILE's in this document. */
        private String own = "";

        BentRules(Diagnostics diagnostics) {
            this.diagnostics = diagnostics;
        }

        void note(String prefix, SourceSpan place) {
            if (noted.add(prefix)) {
                diagnostics.warning(
                        Code.BENT_RULE,
                        "the prefix " + prefix
                                + ": is used without a declaration; what carries it was read as a vendor's own",
                        place,
                        "the outermost element lacks " + declaration(prefix));
            }
        }

        void noteOther(String namespace, SourceSpan place) {
            own = namespace;
            diagnostics.warning(
                    Code.BENT_RULE,
                    "the XML namespace \"" + namespace + "\" is not that of XMILE; the file was read as XMILE 1.0",
                    place,
                    "the outermost element should say xmlns=\"http://docs.oasis-open.org/xmile/ns/XMILE/v1.0\"");
        }

        boolean isOwn(String namespace) {
            return namespace.equals(own);
        }

        private static String declaration(String prefix) {
            return prefix.equals("isee") ? "xmlns:isee=\"http://iseesystems.com/XMILE\"" : "xmlns:" + prefix + "=\"…\"";
        }
    }
}
