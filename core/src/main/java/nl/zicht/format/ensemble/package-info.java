/**
 * Files of ensembles: reads designs ({@link nl.zicht.format.ensemble.DesignReader}) and plans ({@link nl.zicht.format.ensemble.PlanReader}), and writes a
 * folder of results that an interrupted ensemble can go on from ({@link nl.zicht.format.ensemble.EnsembleFolder}).
 */
@NullMarked
package nl.zicht.format.ensemble;

import org.jspecify.annotations.NullMarked;
