/**
 * XML as the readers need it: elements with the exact place of every character, read without document types or entities.
 *
 * <p>Bytes become text ({@link nl.zicht.format.xmile.markup.Encoding}), text becomes a tree of {@link nl.zicht.format.xmile.markup.Element} nodes
 * ({@link nl.zicht.format.xmile.markup.Markup}). Nothing here knows XMILE beyond its namespaces.
 */
@NullMarked
package nl.zicht.format.xmile.markup;

import org.jspecify.annotations.NullMarked;
