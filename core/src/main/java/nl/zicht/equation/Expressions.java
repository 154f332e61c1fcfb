package nl.zicht.equation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import nl.zicht.equation.Expression.Call;
import nl.zicht.equation.Expression.Chain;
import nl.zicht.equation.Expression.Index;
import nl.zicht.equation.Expression.Literal;
import nl.zicht.equation.Expression.Prefix;
import nl.zicht.equation.Expression.Reference;
import nl.zicht.equation.Expression.Text;

/** Questions about syntax trees. */
public final class Expressions {
    private Expressions() {}

    /**
     * Returns whether two trees say the same, wherever they stand in the text: equal in everything but the spans. Names are equal under the rules of
     * {@link Name}; numbers when they are the same to the bit.
     */
    public static boolean sameTree(Expression a, Expression b) {
        Deque<Expression> left = new ArrayDeque<>();
        Deque<Expression> right = new ArrayDeque<>();
        left.push(a);
        right.push(b);
        while (!left.isEmpty()) {
            Expression one = left.pop();
            Expression other = right.pop();
            List<Expression> ones = ExpressionWalker.children(one);
            List<Expression> others = ExpressionWalker.children(other);
            if (!sameNode(one, other) || ones.size() != others.size()) {
                return false;
            }
            ones.forEach(left::push);
            others.forEach(right::push);
        }
        return true;
    }

    /** Compares two nodes without their children. */
    private static boolean sameNode(Expression a, Expression b) {
        if (a.getClass() != b.getClass()) {
            return false;
        } else if (a instanceof Literal x && b instanceof Literal y) {
            return Double.compare(x.value(), y.value()) == 0;
        } else if (a instanceof Text x && b instanceof Text y) {
            return x.value().equals(y.value());
        } else if (a instanceof Reference x && b instanceof Reference y) {
            return x.name().equals(y.name()) && sameIndexes(x.subscripts(), y.subscripts());
        } else if (a instanceof Call x && b instanceof Call y) {
            return x.function().equals(y.function());
        } else if (a instanceof Prefix x && b instanceof Prefix y) {
            return x.operator() == y.operator();
        } else if (a instanceof Chain x && b instanceof Chain y) {
            return sameOperators(x.links(), y.links());
        }
        return true;
    }

    private static boolean sameOperators(List<Expression.Link> a, List<Expression.Link> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (a.get(i).operator() != b.get(i).operator()) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameIndexes(List<Index> a, List<Index> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!sameIndex(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Compares two subscripts without the expressions in them. */
    private static boolean sameIndex(Index a, Index b) {
        if (a.getClass() != b.getClass()) {
            return false;
        } else if (a instanceof Index.Wildcard x && b instanceof Index.Wildcard y) {
            return Objects.equals(x.part(), y.part());
        } else if (a instanceof Index.Position x && b instanceof Index.Position y) {
            return x.dimension() == y.dimension();
        }
        return true;
    }
}
