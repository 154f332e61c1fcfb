/** Holds the reading and the meaning of Vensim's language against values worked out by hand, and against broken texts. */
@NullMarked
package nl.zicht.format.vensim;

import org.jspecify.annotations.NullMarked;
