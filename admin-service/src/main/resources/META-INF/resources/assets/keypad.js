// The latest sentences are in sight.
document.querySelector(".test-call .timeline > :last-child")?.scrollIntoView({ block: "nearest" });
