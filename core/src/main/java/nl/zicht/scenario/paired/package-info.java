/** Scenarios run on the same members: what is not known is the same in every scenario, so that their differences are differences of policy only. */
@NullMarked
package nl.zicht.scenario.paired;

import org.jspecify.annotations.NullMarked;
