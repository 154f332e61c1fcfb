/** How the national model realises the system analysis: what stands for what, and whether both move the same way. */
@NullMarked
package nl.zicht.scenarios.realisation;

import org.jspecify.annotations.NullMarked;
