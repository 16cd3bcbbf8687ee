-- Sends a comment that nobody sent before with each request; PACE milliseconds after the one before, where it is set.
local number, seed = 0, os.time()
local pace = tonumber(os.getenv("PACE") or "")
if pace then
  delay = function() return pace end
end
request = function()
  number = number + 1
  local body = string.format("text=The+water+stood+at+%d-%d-%s+this+morning.&name=Rill&mail=&site=", seed, number, tostring(wrk.thread):sub(-6))
  return wrk.format("POST", nil, { ["Content-Type"] = "application/x-www-form-urlencoded" }, body)
end
