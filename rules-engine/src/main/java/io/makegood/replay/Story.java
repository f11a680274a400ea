package io.makegood.replay;

import io.makegood.internal.messages.AgentWords;
import io.makegood.internal.rendering.AgentText;
import io.makegood.internal.rendering.Page;
import io.makegood.resolution.Detail;
import io.makegood.resolution.Resolution;

/** A documented case told from beginning to end. */
final class Story {
    private Story() {}

    static String of(CaseResult result, boolean isBrief) {
        Page page = new Page();
        DocumentedCase documented = result.documented();
        if (documented == null) {
            return page.line(0, result.file() + " cannot be read").toString();
        }
        page.line(0, documented.id() + ": " + documented.title()).blank();
        if (!documented.told().isEmpty()) {
            page.paragraph(0, documented.told()).blank();
        }
        int steps = documented.steps().size();
        for (StepResult each : result.steps()) {
            Resolution resolution = each.resolution();
            String step = steps == 1 ? "" : "Step " + each.step().number() + " of " + steps + ", ";
            page.blank()
                    .paragraph(
                            0,
                            step + AgentText.decidedAt(resolution, AgentWords.neutral()) + ": "
                                    + each.step().when())
                    .line(0, "-".repeat(Page.WIDTH));
            AgentText.write(resolution, isBrief ? Detail.DECIDING : Detail.ALL, AgentWords.neutral(), page);
        }
        return page.toString();
    }
}
