package org.asbuilt.mutants;

import java.util.Collection;
import java.util.List;
import org.pitest.bytecode.analysis.ClassTree;
import org.pitest.mutationtest.build.InterceptorParameters;
import org.pitest.mutationtest.build.InterceptorType;
import org.pitest.mutationtest.build.MutationInterceptor;
import org.pitest.mutationtest.build.MutationInterceptorFactory;
import org.pitest.mutationtest.engine.Mutater;
import org.pitest.mutationtest.engine.MutationDetails;
import org.pitest.plugin.Feature;
import org.pitest.plugin.FeatureParameter;

/** Lets PIT try a {@link Share} of the mutants of each class and pass over the others: {@code +DRAW(percent[3])} among its features. */
public final class DrawFactory implements MutationInterceptorFactory {
    private static final FeatureParameter PERCENT = FeatureParameter.named("percent")
            .withDescription("which share of the mutants is tried, above 0 and up to 100");

    @Override
    public String description() {
        return "A share of the mutants that nobody picks";
    }

    @Override
    public Feature provides() {
        return Feature.named("DRAW")
                .withOnByDefault(false)
                .withDescription(description())
                .withParameter(PERCENT);
    }

    @Override
    public MutationInterceptor createInterceptor(InterceptorParameters parameters) {
        String percent = parameters
                .getString(PERCENT)
                .orElseThrow(() -> new IllegalArgumentException("+DRAW needs its percent: +DRAW(percent[3])"));
        return new Draw(new Share(Double.parseDouble(percent)));
    }

    private record Draw(Share share) implements MutationInterceptor {
        @Override
        public InterceptorType type() {
            return InterceptorType.FILTER;
        }

        @Override
        public void begin(ClassTree type) {
            // A mutant is drawn by what it is, whatever class it is in.
        }

        @Override
        public List<MutationDetails> intercept(Collection<MutationDetails> mutants, Mutater mutater) {
            return mutants.stream()
                    .filter(mutant -> share.has(mutant.getId().toString()))
                    .toList();
        }

        @Override
        public void end() {
            // Nothing is kept between classes.
        }
    }
}
