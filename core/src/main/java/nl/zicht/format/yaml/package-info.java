/**
 * Strict reading of YAML, and of causal graphs written in it.
 *
 * <p>{@link nl.zicht.format.yaml.YamlTree} turns text into a tree in which every value knows its line and column;
 * duplicate keys, anchors and several documents in one file are errors. {@link nl.zicht.format.yaml.YamlFields} reads a
 * mapping key by key and reports every key that nobody asked for. {@link nl.zicht.format.yaml.GraphReader} builds a
 * {@link nl.zicht.causal.CausalGraph}. All faults of a file are collected in {@link nl.zicht.format.yaml.YamlProblems} and
 * thrown at once.
 */
@NullMarked
package nl.zicht.format.yaml;

import org.jspecify.annotations.NullMarked;
