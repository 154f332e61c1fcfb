package nl.zicht.scenarios.chart.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.zicht.scenarios.chart.CausalPicture;
import nl.zicht.scenarios.chart.CausalPicture.Arrow;
import nl.zicht.scenarios.chart.CausalPicture.Kind;
import nl.zicht.scenarios.chart.CausalPicture.Node;
import nl.zicht.scenarios.chart.drawing.Mark.Step;
import org.eclipse.elk.alg.layered.options.LayerConstraint;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Where the nodes and arrows of a causal picture stand: in layers from cause to effect, interventions first, arrows that close a
 * loop led around the others.
 *
 * <p>Placed by the layered algorithm of the Eclipse Layout Kernel (Sugiyama, Tagawa and Toda 1981 in its form of Schulze,
 * Spönemann and von Hanxleden 2014), which gives the same result each time.
 *
 * @param width of everything together, in pixels
 * @param height of everything together, in pixels
 * @param boxes the nodes
 * @param curves the arrows, in their order
 */
record CausalPlacement(double width, double height, List<NodeBox> boxes, Map<Arrow, ArrowCurve> curves) {

    /** How far from a box its arrows bend away. */
    private static final double STRAIGHT = 36;

    /** Places the nodes so that neither language changes the picture. */
    static CausalPlacement of(CausalPicture picture) {
        ElkNode graph = ElkGraphUtil.createGraph();
        setOptions(graph);
        List<NodeBox> sized = sizes(picture);
        Map<String, ElkNode> nodes = new LinkedHashMap<>();
        for (NodeBox box : sized) {
            Node node = box.node();
            ElkNode elk = ElkGraphUtil.createNode(graph);
            elk.setDimensions(box.width(), box.height());
            boolean isCause =
                    picture.arrows().stream().noneMatch(arrow -> arrow.to().equals(node.id()));
            if (node.kind() == Kind.INTERVENTION && isCause) {
                elk.setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT, LayerConstraint.FIRST);
            }
            nodes.put(node.id(), elk);
        }
        Map<Arrow, ElkEdge> edges = new LinkedHashMap<>();
        for (Arrow arrow : picture.arrows()) {
            edges.put(arrow, ElkGraphUtil.createSimpleEdge(nodes.get(arrow.from()), nodes.get(arrow.to())));
        }
        new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
        List<NodeBox> boxes = new ArrayList<>();
        for (NodeBox box : sized) {
            ElkNode elk = Objects.requireNonNull(nodes.get(box.node().id()));
            boxes.add(box.at(elk.getX(), elk.getY()));
        }
        Map<Arrow, ArrowCurve> curves = new LinkedHashMap<>();
        edges.forEach((arrow, edge) -> curves.put(arrow, upright(edge)));
        return new CausalPlacement(graph.getWidth(), graph.getHeight(), List.copyOf(boxes), curves);
    }

    private static void setOptions(ElkNode graph) {
        graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        graph.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.SPLINES);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, 28.0);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 66.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, 20.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 16.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 16.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 24.0);
        graph.setProperty(LayeredOptions.THOROUGHNESS, 40);
    }

    private static List<NodeBox> sizes(CausalPicture picture) {
        Map<String, Integer> in = new HashMap<>();
        Map<String, Integer> out = new HashMap<>();
        for (Arrow arrow : picture.arrows()) {
            in.merge(arrow.to(), 1, Integer::sum);
            out.merge(arrow.from(), 1, Integer::sum);
        }
        return picture.nodes().stream()
                .map(node -> NodeBox.sized(node, in.getOrDefault(node.id(), 0), out.getOrDefault(node.id(), 0)))
                .toList();
    }

    /** Arrows leave boxes downwards and arrive from above, except those that close a loop. */
    private static ArrowCurve upright(ElkEdge edge) {
        ArrowCurve curve = curve(edge);
        ElkNode source = (ElkNode) edge.getSources().get(0);
        ElkNode target = (ElkNode) edge.getTargets().get(0);
        double end = edge.getSections().get(0).getEndY();
        boolean down = curve.startY() > source.getY() + source.getHeight() / 2;
        boolean fromAbove = end < target.getY() + target.getHeight() / 2;
        return curve.upright(down ? STRAIGHT : -STRAIGHT, fromAbove ? STRAIGHT : -STRAIGHT);
    }

    /** With spline routing the bend points are control points of cubic pieces; a shorter rest is a simpler curve. */
    private static ArrowCurve curve(ElkEdge edge) {
        ElkEdgeSection section = edge.getSections().get(0);
        List<double[]> points = new ArrayList<>();
        for (ElkBendPoint bend : section.getBendPoints()) {
            points.add(new double[] {bend.getX(), bend.getY()});
        }
        points.add(new double[] {section.getEndX(), section.getEndY()});
        double x = section.getStartX();
        double y = section.getStartY();
        List<Step.Curve> pieces = new ArrayList<>();
        int next = 0;
        while (next < points.size()) {
            int left = points.size() - next;
            double[] first = points.get(next);
            double[] second = points.get(next + Math.min(1, left - 1));
            double[] end = points.get(next + Math.min(2, left - 1));
            if (left == 1) {
                first = new double[] {x + (end[0] - x) / 3, y + (end[1] - y) / 3};
                second = new double[] {x + 2 * (end[0] - x) / 3, y + 2 * (end[1] - y) / 3};
            } else if (left == 2) {
                second = first;
            }
            pieces.add(new Step.Curve(first[0], first[1], second[0], second[1], end[0], end[1]));
            x = end[0];
            y = end[1];
            next += Math.min(3, left);
        }
        return new ArrowCurve(section.getStartX(), section.getStartY(), pieces);
    }
}
