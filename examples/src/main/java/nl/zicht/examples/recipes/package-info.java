/**
 * Recipes: one class each, short enough to copy into a project of your own. All are run by the tests.
 */
@NullMarked
package nl.zicht.examples.recipes;

import org.jspecify.annotations.NullMarked;
