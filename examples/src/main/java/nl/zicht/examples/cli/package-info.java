/**
 * The {@code zicht} command line.
 *
 * <p>Each verb is a class that reads its options, calls the library and writes the result; what they share is how a failure becomes a message and an exit
 * status ({@link nl.zicht.examples.cli.Failures}), where output goes ({@link nl.zicht.examples.cli.OutputFile}) and how options become inputs. Data goes to
 * standard output, everything else to standard error.
 */
@NullMarked
package nl.zicht.examples.cli;

import org.jspecify.annotations.NullMarked;
