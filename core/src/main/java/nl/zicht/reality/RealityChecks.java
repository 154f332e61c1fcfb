package nl.zicht.reality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.zicht.check.CheckReport;
import nl.zicht.check.CheckedModel;
import nl.zicht.check.Checker;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Limits;
import nl.zicht.equation.ModelException;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.RealityCheck;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.Inputs;
import nl.zicht.simulate.Run;
import nl.zicht.simulate.RunOptions;
import org.jspecify.annotations.Nullable;

/**
 * Runs the reality checks of a model.
 *
 * <p>Every situation that a condition describes is run by itself, saved at every step. A comparison in a condition is made true through the variable on its left:
 * {@code =} gives it the value, {@code <} and its kin change it only where the model's own value does not do. Numbers that differ by less than 10<sup>-6</sup> of
 * the larger are equal. Source: the vendor's public description of Reality Check.
 */
public final class RealityChecks {
    private final ModelStructure model;
    private final RunOptions options;
    private @Nullable Run own;

    private RealityChecks(ModelStructure model, RunOptions options) {
        this.model = model;
        this.options = options;
    }

    /** Runs the checks of a model with its own settings. */
    public static RealityReport run(CheckedModel model) {
        return run(model, RunOptions.DEFAULT);
    }

    /**
     * Runs the checks of a model.
     *
     * @param model the model, whose {@link ModelStructure#realityChecks()} are run
     * @param options what differs from its settings; the save step has no meaning here
     */
    public static RealityReport run(CheckedModel model, RunOptions options) {
        RealityChecks work = new RealityChecks(model.structure(), options);
        return new RealityReport(
                model.structure().realityChecks().stream().map(work::run).toList());
    }

    private RealityResult run(RealityCheck check) {
        Claim consequence = Claim.of(check.consequence());
        List<Situation> situations = Situation.of(Claim.of(check.condition()), model);
        if (situations.isEmpty()) {
            return RealityResult.notRun(
                    check,
                    List.of(Diagnostic.error(
                            Code.LIMIT_EXCEEDED,
                            "the condition of " + check.name() + " can be true in more than " + Situation.MOST
                                    + " ways",
                            check.span(),
                            "divide it into several checks")));
        }
        List<RealityResult> results = situations.stream()
                .map(situation -> run(check, consequence, situation))
                .toList();
        for (Verdict verdict : List.of(Verdict.NOT_RUN, Verdict.FAIL, Verdict.PASS)) {
            Optional<RealityResult> found = results.stream()
                    .filter(result -> result.verdict() == verdict)
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
        return results.get(0);
    }

    private RealityResult run(RealityCheck check, Claim consequence, Situation situation) {
        try {
            OtherRuns others = new OtherRuns(this::own);
            TestedModel tested = TestedModel.of(model, check, consequence, situation, others);
            CheckReport report = Checker.check(tested.model(), new Diagnostics(), Limits.DEFAULT);
            if (report.model().isEmpty()) {
                return RealityResult.notRun(
                        check,
                        report.diagnostics().stream()
                                .filter(Diagnostic::isError)
                                .toList());
            }
            Run run = CompiledModel.of(report.model().get()).run(Inputs.NONE, everyStep());
            RealityResult result = Judgement.of(check, tested, consequence, run);
            List<Diagnostic> findings = new ArrayList<>(others.findings());
            return new RealityResult(check, result.verdict(), result.violation(), findings);
        } catch (Refusal refusal) {
            return RealityResult.notRun(check, List.of(refusal.finding()));
        } catch (ModelException failure) {
            return RealityResult.notRun(check, failure.diagnostics());
        }
    }

    /** Returns the model's own run, made when it is first needed. */
    private Run own() {
        Run made = own;
        if (made == null) {
            Supplier<ModelException> wrong = () -> new ModelException(
                    Diagnostic.error(Code.NOT_SUPPORTED, "the model cannot be run by itself", null, null));
            CheckedModel checked = Checker.check(model).model().orElseThrow(wrong);
            made = CompiledModel.of(checked).run(Inputs.NONE, everyStep());
            own = made;
        }
        return made;
    }

    private RunOptions everyStep() {
        Double dt = options.dt();
        return options.withSaveStep(dt == null ? model.specs().dt() : dt);
    }
}
