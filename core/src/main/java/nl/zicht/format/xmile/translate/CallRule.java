package nl.zicht.format.xmile.translate;

import nl.zicht.equation.Expression;

/** How the calls of one function of Vensim are said in XMILE. */
@FunctionalInterface
interface CallRule {
    /**
     * Returns the same in XMILE's language.
     *
     * @throws Untranslatable when this call has no counterpart
     * @throws PerElement when it is not the same for all elements and the place is for all
     */
    Expression translate(CallSite site);
}
