-- Sends a comment that nobody sent before with each request.
local number, seed = 0, os.time()
request = function()
  number = number + 1
  local body = string.format("text=The+water+stood+at+%d-%d-%s+this+morning.&name=Rill&mail=&site=", seed, number, tostring(wrk.thread):sub(-6))
  return wrk.format("POST", nil, { ["Content-Type"] = "application/x-www-form-urlencoded" }, body)
end
