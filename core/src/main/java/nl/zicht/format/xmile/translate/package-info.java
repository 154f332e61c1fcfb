/**
 * From Vensim's language to XMILE's: {@link nl.zicht.format.xmile.translate.VensimTranslation} makes the same model of a {@code .mdl} file with equations,
 * subscripts and tables as the standard writes them, and tells what is lost.
 */
@NullMarked
package nl.zicht.format.xmile.translate;

import org.jspecify.annotations.NullMarked;
