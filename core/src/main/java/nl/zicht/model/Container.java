package nl.zicht.model;

/** How a stock that keeps apart what came in at different times moves what is in it; such a model is integrated by Euler's method. */
public sealed interface Container permits Conveyor, Queue {}
