# Writes survival.json: medians and other quantiles of R's survival package, which the tests hold ours against.
# Rscript tests/analysis/response/reference/make.R > tests/analysis/response/reference/survival.json
library(survival)

cases <- list(
  freireich = list(time = c(6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35),
                   event = c(1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0)),
  all_done = list(time = c(1, 2, 3, 4), event = c(1, 1, 1, 1)),
  flat_at_half = list(time = c(5, 8, 8, 12, 20, 31), event = c(1, 1, 1, 0, 1, 1)),
  flat_at_half_last = list(time = c(1, 2, 3, 9), event = c(1, 1, 0, 0)),
  not_reached = list(time = c(3, 4, 5, 6, 7, 8), event = c(1, 0, 0, 0, 0, 0)),
  none_done = list(time = c(3, 4, 5), event = c(0, 0, 0)),
  one = list(time = 7, event = 1),
  ties = list(time = c(4, 4, 4, 4, 9, 9, 9, 15, 15, 20), event = c(1, 0, 1, 1, 1, 1, 0, 1, 0, 1)),
  censored_first = list(time = c(1, 1, 2, 10, 11, 12), event = c(0, 0, 0, 1, 1, 1)),
  at_zero = list(time = c(0, 0, 5, 6, 7, 9, 9), event = c(1, 1, 1, 0, 1, 1, 0))
)
set.seed(20251)
for (n in c(30, 200, 1000)) {
  done <- round(rexp(n, 1 / 900))
  seen <- round(runif(n, 0, 2500))
  cases[[paste0("random_", n)]] <- list(time = pmin(done, seen), event = as.integer(done <= seen))
}

num <- function(x) ifelse(is.na(x), "null", format(x, digits = 17, trim = TRUE, scientific = FALSE))
arr <- function(x) paste0("[", paste(num(x), collapse = ","), "]")
probs <- c(0.1, 0.25, 0.5, 0.75, 0.9)
one <- function(name) {
  case <- cases[[name]]
  fit <- survfit(Surv(case$time, case$event) ~ 1, conf.type = "log-log")
  q <- quantile(fit, probs)
  at <- fit$n.event > 0
  paste0('  "', name, '": {"time": ', arr(case$time), ', "event": ', arr(case$event),
         ', "steps": {"time": ', arr(fit$time[at]), ', "survival": ', arr(fit$surv[at]),
         ', "low": ', arr(fit$lower[at]), ', "high": ', arr(fit$upper[at]), '}',
         ', "probs": ', arr(probs), ', "value": ', arr(q$quantile),
         ', "low": ', arr(q$lower), ', "high": ', arr(q$upper), '}')
}
cat("{\n", paste(vapply(names(cases), one, ""), collapse = ",\n"), "\n}\n", sep = "")
