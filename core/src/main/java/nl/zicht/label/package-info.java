/** Texts for people in the two languages of the project, Dutch and English. */
@NullMarked
package nl.zicht.label;

import org.jspecify.annotations.NullMarked;
