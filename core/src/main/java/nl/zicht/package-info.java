/**
 * The front door: read a model, run it, look at the numbers.
 *
 * <pre>{@code
 * Model model = Models.read(Path.of("teacup.xmile"));
 * Run base = model.compile().run();
 * Run warmer = model.compile().run(Inputs.of("Room Temperature", 80));
 * double tea = warmer.at("Teacup Temperature", 10.0);
 * warmer.writeCsv(Path.of("warmer.csv"));
 * }</pre>
 *
 * <p>What goes wrong with a file is told all at once, by a {@link nl.zicht.equation.ModelException} or a {@link nl.zicht.check.CheckReport}.
 */
@NullMarked
package nl.zicht;

import org.jspecify.annotations.NullMarked;
