package nl.zicht.scenarios.monitor;

import nl.zicht.label.Label;
import nl.zicht.scenario.Setting;

/**
 * How far a lever goes when no scenario moves it.
 *
 * @param setting from when, how gradually and how far
 * @param why the reason: a judgement
 */
public record LoneSetting(Setting setting, Label why) {}
